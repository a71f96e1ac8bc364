import assert from "node:assert/strict";
import { parse } from "csv-parse/sync";
import {
  kaplanMeier,
  logRankTest,
  medianSurvival,
} from "../../survival/mod.ts";
import { formatCsv } from "../../study/mod.ts";
import { printed } from "../constraints.ts";
import { GROUP_NAMES } from "../observe.ts";
import { printsAs } from "../printed.ts";
import { defaultInterpretations } from "../interpretations.ts";
import { createReconstruction } from "../reconstruct.ts";
import { createPenalty } from "../search/cohort_penalty.ts";
import { createBand, widen } from "../search/seek_band.ts";
import { cohortTargets, type Omission, OMISSIONS } from "../search/targets.ts";
import { covers, createEnsemble } from "./create_ensemble.ts";
import { monthlyCurves } from "./curves.ts";
import { measureDiversity } from "./diversity.ts";
import { seekBands } from "./seek_bands.ts";
import { leaveOneOut, placeAmong } from "./leave_one_out.ts";
import {
  type EnsembleMember,
  formatTimes,
  memberGroups,
  memberKey,
  parseTimes,
  toMember,
} from "./member.ts";

const folder = new URL("../../../data/", import.meta.url);

function readTable(name: string): Record<string, string>[] {
  return parse(Deno.readTextFileSync(new URL(`${name}.csv`, folder)), {
    columns: true,
  });
}

const members = readTable("ensemble").map((row) => ({
  ...row,
  member: Number(row.member),
  events: Number(row.events),
})) as unknown as EnsembleMember[];

Deno.test("the ensemble has 1,000 members, no two alike, of 35 patients each", () => {
  assert.equal(members.length, 1000);
  assert.equal(new Set(members.map(memberKey)).size, 1000);
  for (const member of members) {
    const { all } = memberGroups(member);
    assert.equal(all.length, 35);
    assert.equal(all.filter(({ event }) => event === 1).length, member.events);
  }
});

Deno.test("every member of the ensemble has the printed medians, intervals and log-rank p-values", () => {
  const asPrinted = (value: number | null, text: string) =>
    value !== null && printsAs(value, text);
  for (const member of members) {
    const groups = memberGroups(member);
    for (const [name, times] of Object.entries(groups)) {
      const km = kaplanMeier(
        times.map((one) => one.months),
        times.map((one) => one.event),
      );
      const { median, lower, upper } = medianSurvival(km, { interval: "spss" });
      const upperText = name === "pancreas"
        ? "51.0"
        : printed(`pfs.${name}.upper`);
      assert.ok(
        asPrinted(median, printed(`pfs.${name}.median`)),
        `${member.member} ${name}`,
      );
      assert.ok(
        asPrinted(lower, printed(`pfs.${name}.lower`)),
        `${member.member} ${name}`,
      );
      assert.ok(asPrinted(upper, upperText), `${member.member} ${name}`);
    }
    for (
      const [a, b, id] of [
        [groups.sixteen, groups.concomitant, "pfs.combination.p"],
        [groups.midgut, groups.pancreas, "pfs.site.p"],
      ] as const
    ) {
      const { pValue } = logRankTest(
        [...a, ...b].map((one) => one.months),
        [...a, ...b].map((one) => one.event),
        [...a.map(() => 1), ...b.map(() => 2)],
      );
      assert.ok(
        asPrinted(pValue, printed(id)),
        `${member.member} ${id}: ${pValue}`,
      );
    }
  }
});

Deno.test("the committed tables are those of the medoid, which its seed gives again", () => {
  const { provenance } = JSON.parse(
    Deno.readTextFileSync(new URL("datapackage.json", folder)),
  );
  const { medoid } = measureDiversity(members.map(monthlyCurves));
  assert.equal(members[medoid]!.member, provenance.member);
  const { courses, data } = createReconstruction()(provenance.memberSeed);
  assert.deepEqual(
    toMember(provenance.member, provenance.memberSeed, courses),
    members[medoid],
  );
  for (const [name, rows] of Object.entries(data)) {
    const text = Deno.readTextFileSync(new URL(`${name}.csv`, folder));
    const columns = text.slice(0, text.indexOf("\n")).split(",");
    const cells = rows.map((row: object) =>
      columns.map((column) => row[column as keyof typeof row])
    );
    assert.equal(formatCsv([columns, ...cells]), text, name);
  }
});

Deno.test("createEnsemble gives the same members with one worker or two", async () => {
  const make = async (workers: number) =>
    (await createEnsemble({
      seed: "workers",
      members: 4,
      workers,
      interpretations: defaultInterpretations(),
    }))
      .map(({ member }) => member);
  assert.deepEqual(await make(1), await make(2));
});

Deno.test("measureDiversity by hand: the middle one of three is the medoid", () => {
  const curves = (value: number) => {
    const curve = new Float64Array(3).fill(value);
    return {
      all: curve,
      sixteen: curve,
      concomitant: curve,
      midgut: curve,
      pancreas: curve,
    };
  };
  const diversity = measureDiversity([curves(0.2), curves(0.5), curves(0.6)]);
  assert.equal(diversity.medoid, 1);
  const near = (value: number, expected: number) =>
    Math.abs(value - expected) < 1e-12;
  assert.ok(near(diversity.meanDistance, (0.3 + 0.4 + 0.1) / 3));
  assert.ok(near(diversity.meanNearest, (0.3 + 0.1 + 0.1) / 3));
  assert.ok(near(diversity.largestDistance, 0.4));
  assert.throws(() => measureDiversity([curves(1)]), {
    name: "RangeError",
    message: /expected at least two members, current number is 1/,
  });
});

Deno.test("times survive being written and read; other text is refused", () => {
  const text = "3 10 10+ 25";
  assert.equal(formatTimes(parseTimes(text)), text);
  assert.throws(() => parseTimes("3 -1"), {
    name: "RangeError",
    message: /current entry is "-1"/,
  });
});

Deno.test("sought bands hold the ensemble and lie within the exact bounds", () => {
  const rows = readTable("survival_band");
  assert.equal(rows.length, 5 * 65);
  for (const row of rows) {
    const where = `${row.group} ${row.month}`;
    const value = (column: string) => Number(row[column]);
    assert.ok(value("sought_lower") <= value("ensemble_lower"), where);
    assert.ok(value("ensemble_lower") <= value("ensemble_median"), where);
    assert.ok(value("ensemble_median") <= value("ensemble_upper"), where);
    assert.ok(value("ensemble_upper") <= value("sought_upper"), where);
    if (row.bound_lower === "") continue;
    assert.ok(value("bound_lower") <= value("sought_lower") + 1e-4, where);
    assert.ok(value("sought_upper") <= value("bound_upper") + 1e-4, where);
  }
});

Deno.test("a printed number is placed among values", () => {
  const values = [25.6, 24.6, 24.4, 25.5, 25.2];
  assert.deepEqual(placeAmong(values, "25"), {
    estimable: 5,
    agreeing: 0.6,
    below: 0.4,
    lower: 24.42,
    median: 25.2,
    upper: 25.59,
  });
});

Deno.test("curves by month, and the search's, are those of the observations", () => {
  const { courses, state } = createReconstruction()("curves");
  const curves = monthlyCurves(toMember(1, "curves", courses));
  const penalty = createPenalty(cohortTargets(defaultInterpretations()));
  penalty(state);
  const band = createBand(64);
  widen(band, penalty.counts);
  const rows = courses.filter(({ group }) => group === "midgut");
  let survival = 1;
  for (let month = 0; month <= 64; month++) {
    const atRisk = rows.filter((row) => row.months >= month).length;
    const events = rows.filter((row) => row.months === month && row.event);
    if (atRisk > 0) survival *= 1 - events.length / atRisk;
    for (const found of [curves.midgut, band.midgut.lower, band.midgut.upper]) {
      assert.ok(Math.abs(found[month]! - survival) < 1e-12, `${month}`);
    }
    for (const name of GROUP_NAMES) {
      assert.ok(
        Math.abs(band[name].lower[month]! - curves[name][month]!) < 1e-12,
      );
      assert.equal(band[name].lower[month], band[name].upper[month]);
    }
  }
});

Deno.test("bands sought hold every member, and widen it within the exact bounds", async () => {
  const interpretations = defaultInterpretations();
  const reconstruct = createReconstruction();
  const ensemble = [1, 2, 3].map((member) => {
    const { courses, state } = reconstruct(`bands/${member}`);
    const short = toMember(member, `bands/${member}`, courses);
    return { member: short, state, observed: {}, notMet: [] };
  });
  const curves = ensemble.map(({ member }) => monthlyCurves(member));
  const done: number[] = [];
  const rows = await seekBands(ensemble, curves, {
    seed: "bands",
    interpretations,
    starts: 1,
    steps: 500,
    onDone: (count, of) => done.push(count / of),
  });
  assert.equal(rows.length, 5 * 65);
  assert.deepEqual([done.length, done.at(-1)], [100, 1]);
  for (const row of rows) {
    const where = `${row.group} ${row.month}`;
    const [least, middle, most] = curves
      .map((one) => Number(one[row.group][row.month]!.toFixed(4)))
      .sort((a, b) => a - b);
    assert.ok(row.sought_lower <= least! && row.sought_upper >= most!, where);
    assert.equal(row.ensemble_median, middle, where);
    // Of three values the quantiles 2.5 % and 97.5 % lie 5 % of the way to the middle.
    const near = (value: number, end: number) =>
      Math.abs(value - (end + 0.05 * (middle! - end))) < 2e-4;
    assert.ok(near(row.ensemble_lower, least!), where);
    assert.ok(near(row.ensemble_upper, most!), where);
    if (row.group === "all") assert.equal(row.bound_lower, null);
    else {
      assert.ok(row.bound_lower! <= row.sought_lower + 1e-4, where);
      assert.ok(row.bound_upper! >= row.sought_upper - 1e-4, where);
    }
  }
  const width = (lower: number, upper: number) => upper - lower;
  assert.ok(
    rows.some((row) =>
      width(row.sought_lower, row.sought_upper) >
        width(row.ensemble_lower, row.ensemble_upper) + 0.01
    ),
  );
});

Deno.test("each interval and log-rank p was left out once, and its number is placed among the others", () => {
  const rows = readTable("leave_one_out");
  assert.deepEqual(
    rows.map(({ statistic }) => statistic).toSorted(),
    OMISSIONS.flatMap((id) =>
      id.endsWith(".p")
        ? [id]
        : [id.replace("interval", "lower"), id.replace("interval", "upper")]
    ).toSorted(),
  );
  for (const row of rows) {
    assert.equal(row.printed, printed(row.statistic!));
    assert.ok(covers(row.omitted as Omission, row.statistic!));
    assert.ok(Number(row.lower) <= Number(row.median), `${row.statistic}`);
    assert.ok(Number(row.median) <= Number(row.upper), `${row.statistic}`);
  }
});

Deno.test("leaveOneOut says when too few data sets are fitted to place a number", async () => {
  await assert.rejects(
    leaveOneOut({
      seed: "2014",
      interpretations: defaultInterpretations(),
      members: 1,
    }),
    /Cannot place pfs\..*: expected a data set in which it can be estimated, found none among 1/,
  );
});

Deno.test("leaveOneOut fits all but what is left out", async () => {
  const rows = await leaveOneOut({
    seed: "few",
    interpretations: defaultInterpretations(),
    members: 2,
  });
  assert.equal(rows.length, 12);
  const site = rows.find(({ statistic }) => statistic === "pfs.site.p")!;
  assert.equal(site.estimable, 2);
  assert.ok(site.lower >= 0 && site.upper <= 1 && site.lower < site.upper);
});
