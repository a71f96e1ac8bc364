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
import { cohortTargets, type Omission, OMISSIONS } from "../search/targets.ts";
import { extremesOf } from "../search/walk_to_extreme.ts";
import { covers, createEnsemble } from "./create_ensemble.ts";
import { monthlyCurves } from "./curves.ts";
import { measureDiversity } from "./diversity.ts";
import { leaveOneOut, placeAmong } from "./leave_one_out.ts";
import {
  type EnsembleMember,
  formatTimes,
  type GroupTimes,
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

const extremes = readTable("extremes") as unknown as readonly GroupTimes[];

Deno.test("the ensemble has 1,000 members, no two alike, of 35 patients each", () => {
  assert.equal(members.length, 1000);
  assert.equal(new Set(members.map(memberKey)).size, 1000);
  for (const member of members) {
    const { all } = memberGroups(member);
    assert.equal(all.length, 35);
    assert.equal(all.filter(({ event }) => event === 1).length, member.events);
  }
});

Deno.test("every member of the ensemble and every extreme has the printed medians, intervals and log-rank p-values", () => {
  const asPrinted = (value: number | null, text: string) =>
    value !== null && printsAs(value, text);
  for (const [i, row] of [...members, ...extremes].entries()) {
    const groups = memberGroups(row);
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
        `${i + 1} ${name}`,
      );
      assert.ok(
        asPrinted(lower, printed(`pfs.${name}.lower`)),
        `${i + 1} ${name}`,
      );
      assert.ok(asPrinted(upper, upperText), `${i + 1} ${name}`);
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
        `${i + 1} ${id}: ${pValue}`,
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
  const targets = cohortTargets(defaultInterpretations());
  const extremes = extremesOf(state, targets, 64);
  const rows = courses.filter(({ group }) => group === "midgut");
  let survival = 1;
  for (let month = 0; month <= 64; month++) {
    const atRisk = rows.filter((row) => row.months >= month).length;
    const events = rows.filter((row) => row.months === month && row.event);
    if (atRisk > 0) survival *= 1 - events.length / atRisk;
    assert.ok(Math.abs(curves.midgut[month]! - survival) < 1e-12, `${month}`);
    for (const name of GROUP_NAMES) {
      const { lower, upper } = extremes[name];
      for (const { survival } of [lower[month]!, upper[month]!]) {
        assert.ok(Math.abs(survival - curves[name][month]!) < 1e-12);
      }
    }
  }
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
