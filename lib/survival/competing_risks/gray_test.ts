import assert from "node:assert/strict";
import { grayTest } from "./gray.ts";
import { assertAllClose, assertClose } from "../testdata/almost_equal.ts";
import { cases, data } from "../testdata/competing_risks.ts";

for (const expected of cases) {
  const { time, cause, group, stratum } = data[expected.data]!;
  for (const { rho, stratified, statistic, p, df } of expected.gray) {
    if (rho === undefined) continue;
    const name = `${expected.data}, rho ${rho}${stratified ? ", strata" : ""}`;
    Deno.test(`grayTest() equals R's cuminc: ${name}`, () => {
      const { table } = grayTest(time, cause, group, {
        rho,
        ...(stratified ? { strata: stratum } : {}),
      });
      assertAllClose(table.statistic, statistic!, "statistic", 1e-9);
      assertAllClose(table.pValue, p!, "p", 1e-8);
      assert.deepEqual([...table.degreesOfFreedom], df);
    });
  }
}

Deno.test("grayTest() does not depend on the order or names of groups and subjects", () => {
  const { time, cause, group } = data["mgus"]!;
  const { table } = grayTest(time, cause, group);
  const names = ["z", "m", "a"];
  const turned = grayTest(
    time.toReversed(),
    cause.toReversed(),
    group.map((g) => names[Number(g)]!).toReversed(),
  );
  assert.deepEqual(turned.groups, ["a", "m", "z"]);
  assertAllClose(turned.table.statistic, [...table.statistic], "statistic");
});

Deno.test("grayTest() rejects a true null hypothesis about as often as it says", () => {
  // A fixed sequence of pseudorandom numbers (Park and Miller, 1988).
  let seed = 20140101;
  const random = () => (seed = seed * 48271 % 2147483647) / 2147483647;
  const n = 150;
  const replicates = 400;
  let rejected = 0;
  for (let replicate = 0; replicate < replicates; replicate++) {
    const group = Array.from({ length: n }, (_, i) => i % 3);
    // Groups differ in censoring, which must not matter.
    const censoring = group.map((g) => -Math.log(random()) * (g + 1));
    const event = group.map(() => -Math.log(random()));
    const time = event.map((t, i) => Math.min(t, censoring[i]!));
    const cause = event.map((t, i) =>
      t > censoring[i]! ? 0 : random() < 0.6 ? 1 : 2
    );
    if (grayTest(time, cause, group).table.pValue[0]! < 0.05) rejected++;
  }
  const share = rejected / replicates;
  // Three standard errors around 5 %.
  assert.ok(Math.abs(share - 0.05) < 0.033, `rejected ${share}`);
});

Deno.test("grayTest() of groups that never meet has no degrees of freedom", () => {
  const { table } = grayTest([1, 2, 3, 4], [1, 0, 1, 1], ["a", "a", "b", "b"], {
    strata: [1, 1, 2, 2],
  });
  assert.deepEqual([...table.degreesOfFreedom], [0]);
  assertClose(table.pValue[0]!, 1, "p");
});

Deno.test("grayTest() refuses what it cannot compare", () => {
  assert.throws(
    () => grayTest([1, 2], [1, 1], ["a", "a"]),
    /Cannot run Gray's test: group must hold at least 2 different labels/,
  );
  assert.throws(
    () => grayTest([1, 2], [1, 1], ["a", "b"], { rho: NaN }),
    /rho must be a finite number, current value is NaN/,
  );
  assert.throws(
    () => grayTest([1, 2], [0, 0], ["a", "b"]),
    /number of events must be at least 1/,
  );
});

Deno.test("grayTest() takes a row of weight 2 as two subjects", () => {
  const { time, cause, group } = data["pbc_years"]!;
  const weights = time.map((_, i) => i % 3);
  const twice = <T>(values: readonly T[]) =>
    values.flatMap((value, i) => Array<T>(weights[i]!).fill(value));
  const weighted = grayTest(time, cause, group, { weights });
  const plain = grayTest(twice(time), twice(cause), twice(group));
  assert.equal(weighted.n, plain.n);
  assert.deepEqual(weighted.table.events, plain.table.events);
  assertAllClose(
    weighted.table.statistic,
    [...plain.table.statistic],
    "statistic",
  );
  assert.throws(
    () => grayTest([1, 2], [1, 1], ["a", "b"], { weights: [1, 0.5] }),
    /weights\[1\] must be a whole number, current value is 0\.5/,
  );
});
