import assert from "node:assert/strict";
import fc from "fast-check";
import { fisherExactTest } from "./fisher_exact.ts";
import { fisherFreemanHaltonTest } from "./fisher_freeman_halton.ts";
import { assertClose, fixture } from "./testdata/fixture.ts";

for (const { table, p } of fixture.larger) {
  const size = `${table.length} by ${table[0]!.length}`;
  Deno.test(`fisherFreemanHaltonTest() equals R: ${size}`, () => {
    const test = fisherFreemanHaltonTest(table);
    assert.equal(test.n, table.flat().reduce((a, b) => a + b));
    assertClose(test.pValue, p, 1e-9);
  });
}

const count = fc.integer({ min: 0, max: 12 });
Deno.test("fisherFreemanHaltonTest() of 2 by 2 is fisherExactTest()", () => {
  fc.assert(fc.property(count, count, count, count, (a, b, c, d) => {
    fc.pre(a + b + c + d > 0);
    const table = [[a, b], [c, d]] as const;
    const p = fisherExactTest(table).pValue;
    assertClose(fisherFreemanHaltonTest(table).pValue, p, 1e-10);
  }));
});

Deno.test("fisherFreemanHaltonTest() does not depend on the order of rows and columns", () => {
  const small = fc.integer({ min: 0, max: 4 });
  const row = fc.tuple(small, small, small);
  fc.assert(fc.property(row, row, row, row, (a, b, c, d) => {
    const table = [a, b, c, d];
    fc.pre(table.flat().some((x) => x > 0));
    const turned = [d, b, a, c].map(([x, y, z]) => [z, x, y]);
    const p = fisherFreemanHaltonTest(table).pValue;
    assertClose(fisherFreemanHaltonTest(turned).pValue, p, 1e-10);
  }));
});

Deno.test("fisherFreemanHaltonTest() of hundreds of subjects", () => {
  // R: fisher.test(matrix(c(30,10,40,90,20,60,50,80,90), 3), workspace = 2e8)
  const test = fisherFreemanHaltonTest([[30, 90, 50], [10, 20, 80], [
    40,
    60,
    90,
  ]]);
  assertClose(test.pValue, 1.13371094034299e-11, 1e-8);
});

Deno.test("fisherFreemanHaltonTest() of one row or one column has p = 1", () => {
  for (const table of [[[4, 5, 6]], [[4], [5], [6]], [[7]]]) {
    assertClose(fisherFreemanHaltonTest(table).pValue, 1, 1e-12);
  }
});

Deno.test("fisherFreemanHaltonTest() refuses a table too large to enumerate", () => {
  const table = Array.from(
    { length: 7 },
    (_, i) => Array.from({ length: 7 }, (_, j) => 20 + (i * 5 + j * 3) % 11),
  );
  assert.throws(() => fisherFreemanHaltonTest(table), {
    name: "RangeError",
    message: /too many tables .* current size is 7 by 7 with n = /,
  });
});
