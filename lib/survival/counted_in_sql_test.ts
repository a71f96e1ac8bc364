import assert from "node:assert/strict";
import { DatabaseSync } from "node:sqlite";
import {
  coxRegression,
  cumulativeIncidence,
  kaplanMeierByGroup,
  logRankTest,
} from "./mod.ts";
import { assertAllClose, assertClose } from "./testdata/almost_equal.ts";
import logRanks from "./testdata/log_rank.json" with { type: "json" };

const page = await Deno.readTextFile(
  new URL("../book/pages/speed.md", import.meta.url),
);
const [, query] = /```sql\n([^]*?)```/.exec(page)!;

/** Colon cancer deaths in whole months, so that many patients share a row. */
const { time, event, group: labels } = logRanks.cases.find(({ name }) =>
  name.startsWith("colon")
)!;
const group = labels.map(String);
const months = time.map((days) => Math.ceil(Number(days) / 30));

/** The columns that the query on the page counts. */
function countedInSql() {
  using database = new DatabaseSync(":memory:");
  database.exec(
    "CREATE TABLE follow_up (time REAL, event INTEGER, arm TEXT)",
  );
  const insert = database.prepare("INSERT INTO follow_up VALUES (?, ?, ?)");
  months.forEach((month, i) => insert.run(month, event[i]!, group[i]!));
  const rows = database.prepare(query!).all();
  return {
    time: rows.map((row) => Number(row.time)),
    event: rows.map((row) => Number(row.event)),
    arm: rows.map((row) => String(row.arm)),
    weights: rows.map((row) => Number(row.subjects)),
  };
}

const counted = countedInSql();
const { weights } = counted;

Deno.test("rows counted in SQL are fewer, and stand for all subjects", () => {
  assert.ok(weights.length < months.length / 2, `${weights.length}`);
  assert.equal(weights.reduce((a, b) => a + b), months.length);
});

Deno.test("rows counted in SQL give the curves, medians and risk sets of single rows", () => {
  const options = { times: [0, 24, 60] };
  const single = kaplanMeierByGroup(months, event, group, options);
  const found = kaplanMeierByGroup(counted.time, counted.event, counted.arm, {
    ...options,
    weights,
  });
  assert.deepEqual(found.medians, single.medians);
  found.curves.forEach(({ curve }, i) => {
    const expected = single.curves[i]!.curve;
    assert.deepEqual([...curve.atRisk], [...expected.atRisk]);
    assertAllClose(curve.lower, [...expected.lower], "lower", 1e-12);
  });
  found.atRisk.forEach((row, i) =>
    assert.equal(row.atRisk, single.atRisk[i]!.atRisk)
  );
});

Deno.test("rows counted in SQL give the log-rank test of single rows", () => {
  const single = logRankTest(months, event, group);
  const found = logRankTest(counted.time, counted.event, counted.arm, {
    weights,
  });
  assertClose(found.statistic, single.statistic, "statistic", 1e-12);
  assert.deepEqual(found.table.n, single.table.n);
});

Deno.test("rows counted in SQL give the Cox regression of single rows, with Breslow's ties", () => {
  const isLev = (arm: readonly string[]) => ({
    isLev: arm.map((label) => label === "Lev"),
  });
  const ties = "breslow";
  const single = coxRegression(months, event, isLev(group), { ties });
  const found = coxRegression(counted.time, counted.event, isLev(counted.arm), {
    ties,
    weights,
  });
  const [a, b] = [found.coefficients, single.coefficients];
  assertClose(a.hazardRatio[0]!, b.hazardRatio[0]!, "hazard ratio", 1e-10);
  assertClose(a.upper[0]!, b.upper[0]!, "upper", 1e-10);
});

Deno.test("rows counted in SQL give the cumulative incidence of single rows", () => {
  const single = cumulativeIncidence(months, event);
  const found = cumulativeIncidence(counted.time, counted.event, { weights });
  assertAllClose(
    found.curve.standardError,
    [...single.curve.standardError],
    "standard error",
    1e-10,
  );
});
