/**
 * Rebuilds the data from the printed numbers.
 *
 * @module
 */
import { parseArgs } from "node:util";
import {
  ASSUMPTIONS,
  createEnsemble,
  createReconstruction,
  type Interpretations,
  keptExtremes,
  leaveOneOut,
  measureDiversity,
  monthlyCurves,
  seekExtremes,
  survivalBands,
  switchInterpretations,
} from "../reconstruction/mod.ts";
import {
  bandText,
  checkedText,
  ensembleText,
  leftOutText,
} from "./reconstruction_text.ts";
import { runCommand } from "./command_line/run_command.ts";
import { wholeNumber } from "./command_line/number_option.ts";
import { print, showProgress } from "./command_line/terminal.ts";
import { CODE_VERSION, writePackage } from "./write_package.ts";

const HELP = `Usage: deno task reconstruct [options]

Rebuilds the data from the printed numbers.

  --seed TEXT         seed of all random numbers (default 2014)
  --members N         number of distinct data sets in the ensemble (default 1000)
  --fit N             number of data sets in each fit that leaves something out
                      (default 200)
  --workers N         number of searches at the same time (default 2)
  --interpretation ID=OPTION
                      how to read statements that disagree; can be repeated
  --assume ID=OPTION  lift an assumption beyond the printed numbers, as in
                      complete-response=either; can be repeated
  --seek N            seek further extremes of the bands in N rounds of random
                      walks, of about a minute each (default: keep those in data/)
  --member N          write only the tables of member N of the ensemble; needs --out
  --out FOLDER        write into this folder and not into data/ (whose
                      datapackage.json is read)
  --help              show this help`;

async function main(signal: AbortSignal) {
  const { values } = parseArgs({
    options: {
      seed: { type: "string", default: "2014" },
      members: { type: "string", default: "1000" },
      fit: { type: "string", default: "200" },
      workers: { type: "string", default: "2" },
      interpretation: { type: "string", multiple: true, default: [] },
      assume: { type: "string", multiple: true, default: [] },
      seek: { type: "string" },
      member: { type: "string" },
      out: { type: "string" },
    },
  });
  const { seed, out } = values;
  const interpretations = switchInterpretations([
    ...values.interpretation,
    ...values.assume,
  ]);
  const reconstruct = createReconstruction({ interpretations });
  if (values.member !== undefined) {
    const member = wholeNumber("--member", values.member);
    if (!out) throw new RangeError("Cannot reconstruct: --member needs --out");
    const memberSeed = `${seed}/${member}`;
    const { data } = reconstruct(memberSeed);
    say(checkedText(`member ${member}`, data, interpretations));
    const provenance = {
      seed: memberSeed,
      readings: recorded(interpretations),
    };
    return say(`written to ${await writePackage(data, provenance, out)}`);
  }

  const members = wholeNumber("--members", values.members);
  const fit = wholeNumber("--fit", values.fit);
  const workers = wholeNumber("--workers", values.workers);
  const progress = (text: string) => {
    signal.throwIfAborted();
    showProgress(text);
  };
  const first = reconstruct(`${seed}/1`).data;
  say(checkedText("first data set", first, interpretations));
  const shared = { seed, interpretations, workers };
  const left = await leaveOneOut({
    ...shared,
    members: fit,
    onDone: (omitted, found) => progress(`without ${omitted} ${found}/${fit}`),
  });
  leftOutText(left).forEach(say);
  const ensemble = await createEnsemble({
    ...shared,
    members,
    onDone: (found) => progress(`ensemble ${found}/${members}`),
  });
  const curves = ensemble.map(({ member }) => monthlyCurves(member));
  const { medoid, ...diversity } = measureDiversity(curves);
  const chosen = ensemble[medoid]!.member;
  ensembleText(members, diversity, chosen.member).forEach(say);

  const kept = await keptExtremes(interpretations);
  const extremes = values.seek === undefined ? kept : await seekExtremes(
    ensemble.map(({ state }) => state),
    kept,
    {
      ...shared,
      rounds: wholeNumber("--seek", values.seek),
      onDone: (done, of) => progress(`extremes ${done}/${of}`),
    },
  );
  const band = survivalBands(
    curves,
    extremes.map(monthlyCurves),
    interpretations,
  );
  bandText(band).forEach(say);

  const { data } = reconstruct(chosen.seed);
  say(checkedText("medoid", data, interpretations));
  const folder = await writePackage(
    {
      ...data,
      ensemble: ensemble.map(({ member }) => member),
      extremes,
      survival_band: band,
      leave_one_out: left,
    },
    {
      command: "deno task reconstruct",
      codeVersion: CODE_VERSION,
      seed,
      readings: recorded(interpretations),
      chosen:
        `medoid of ${members} data sets: the least mean distance from the others`,
      member: chosen.member,
      memberSeed: chosen.seed,
      diversity,
    },
    out,
  );
  say(`written to ${folder}`);
}

/** What a package records: the interpretations, and which assumptions were lifted. */
function recorded(interpretations: Interpretations) {
  const assumed = ASSUMPTIONS.filter(({ id, options }) =>
    interpretations[id] === options[0].id
  ).map(({ id }) => id as string);
  return Object.fromEntries(
    Object.entries(interpretations).filter(([id]) => !assumed.includes(id)),
  );
}

/** Prints a line with the time since the start. */
function say(line: string): void {
  const seconds = (performance.now() / 1000).toFixed(1);
  showProgress("");
  print(`${seconds.padStart(6)} s  ${line}`);
}

if (import.meta.main) await runCommand(HELP, main);
