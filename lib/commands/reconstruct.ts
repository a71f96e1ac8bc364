import { parseArgs } from "node:util";
import {
  createEnsemble,
  createReconstruction,
  leaveOneOut,
  measureDiversity,
  monthlyCurves,
  seekBands,
  switchInterpretations,
} from "../reconstruction/mod.ts";
import {
  bandText,
  checkedText,
  ensembleText,
  leftOutText,
} from "./reconstruction_text.ts";
import { print, printError, showProgress } from "./terminal.ts";
import { CODE_VERSION, type Tables, writePackage } from "./write_package.ts";

const HELP = `Rebuild the data from the printed numbers.

deno task reconstruct [options]
  --seed TEXT         of all random numbers (default 2014)
  --members N         distinct data sets of the ensemble (default 1000)
  --fit N             data sets of each fit that leaves something out (default 200)
  --workers N         searches at a time (default 2)
  --interpretation ID=OPTION
                      of statements that disagree, take this option; repeatable
  --member N          write only the tables of member N of the ensemble; needs --out
  --out FOLDER        write there, not to data/ (whose datapackage.json is read)
  --help              this text`;

const options = readOptions();

const started = performance.now();

try {
  if (options.help) print(HELP);
  else await main();
} catch (error) {
  if (!(error instanceof RangeError)) throw error;
  fail(error.message);
}

function readOptions() {
  try {
    return parseArgs({
      options: {
        seed: { type: "string", default: "2014" },
        members: { type: "string", default: "1000" },
        fit: { type: "string", default: "200" },
        workers: { type: "string", default: "2" },
        interpretation: { type: "string", multiple: true, default: [] },
        member: { type: "string" },
        out: { type: "string" },
        help: { type: "boolean", default: false },
      },
    }).values;
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

function fail(message: string): never {
  printError(message);
  Deno.exit(1);
}

async function main(): Promise<void> {
  const { seed } = options;
  const interpretations = switchInterpretations(options.interpretation);
  const reconstruct = createReconstruction({ interpretations });
  if (options.member !== undefined) {
    if (!options.out) {
      throw new RangeError("Cannot reconstruct: --member needs --out");
    }
    const { data } = reconstruct(`${seed}/${count("member")}`);
    say(checkedText(`member ${options.member}`, data, interpretations));
    await write(data, {
      seed: `${seed}/${options.member}`,
      readings: interpretations,
    });
    return;
  }

  say(
    checkedText(
      "first data set",
      reconstruct(`${seed}/1`).data,
      interpretations,
    ),
  );
  const shared = { seed, interpretations, workers: count("workers") };
  const members = count("members"), fit = count("fit");
  const ensemble = await createEnsemble({
    ...shared,
    members,
    onDone: (found) => showProgress(`ensemble ${found}/${members}`),
  });
  const curves = ensemble.map(({ member }) => monthlyCurves(member));
  const { medoid, ...diversity } = measureDiversity(curves);
  const chosen = ensemble[medoid]!.member;
  sayAll(ensembleText(members, diversity, chosen.member));

  const band = await seekBands(ensemble, curves, {
    ...shared,
    onDone: (done, of) => showProgress(`band ${done}/${of}`),
  });
  sayAll(bandText(band));

  const left = await leaveOneOut({
    ...shared,
    members: fit,
    onDone: (omitted, found) =>
      showProgress(`without ${omitted} ${found}/${fit}`),
  });
  sayAll(leftOutText(left));

  const { data } = reconstruct(chosen.seed);
  say(checkedText("medoid", data, interpretations));
  await write(
    {
      ...data,
      ensemble: ensemble.map(({ member }) => member),
      survival_band: band,
      leave_one_out: left,
    },
    {
      command: "deno task reconstruct",
      codeVersion: CODE_VERSION,
      seed,
      readings: interpretations,
      chosen:
        `medoid of ${members} data sets: the least mean distance from the others`,
      member: chosen.member,
      memberSeed: chosen.seed,
      diversity,
    },
  );
}

/** A whole number above 0 among the options. */
function count(name: "members" | "fit" | "workers" | "member"): number {
  const value = Number(options[name]);
  if (Number.isInteger(value) && value > 0) return value;
  throw new RangeError(
    `Cannot reconstruct: --${name} must be a whole number above 0, current value is ${
      options[name]
    }`,
  );
}

async function write(
  tables: Tables,
  provenance: Readonly<Record<string, unknown>>,
): Promise<void> {
  say(`written to ${await writePackage(tables, provenance, options.out)}`);
}

function sayAll(lines: readonly string[]): void {
  for (const line of lines) say(line);
}

/** Prints a line with the time since the start. */
function say(line: string): void {
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  showProgress("");
  print(`${seconds.padStart(6)} s  ${line}`);
}
