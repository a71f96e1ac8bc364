import assert from "node:assert/strict";
import { type Adjustment, adjustPValues } from "./adjust_p_values.ts";

const pValues = [0.01, 0.04, 0.03, 0.005, 0.5, 0.04];

/** R 4.2.2: `p.adjust(pValues, method)`, and the same of 0, 1 and 0.2. */
const byR: Readonly<
  Record<Adjustment, readonly [readonly number[], readonly number[]]>
> = {
  "holm": [[0.05, 0.12, 0.12, 0.03, 0.5, 0.12], [0, 1, 0.4]],
  "hochberg": [[0.05, 0.08, 0.08, 0.03, 0.5, 0.08], [0, 1, 0.4]],
  "bonferroni": [[0.06, 0.24, 0.18, 0.03, 1, 0.24], [0, 1, 0.6]],
  "benjamini-hochberg": [[0.03, 0.048, 0.048, 0.03, 0.5, 0.048], [0, 1, 0.3]],
  "benjamini-yekutieli": [
    [0.0735, 0.1176, 0.1176, 0.0735, 1, 0.1176],
    [0, 1, 0.55],
  ],
  "none": [pValues, [0, 1, 0.2]],
};

for (const [method, [six, ends]] of Object.entries(byR)) {
  Deno.test(`adjustPValues by ${method} agrees with R's p.adjust`, () => {
    for (const [values, expected] of [[pValues, six], [[0, 1, 0.2], ends]]) {
      const adjusted = adjustPValues(values!, method as Adjustment);
      adjusted.forEach((p, i) =>
        assert.ok(Math.abs(p - expected![i]!) < 1e-15, `${p}, ${expected![i]}`)
      );
      assert.equal(adjusted.length, expected!.length);
    }
    assert.deepEqual(adjustPValues([0.03], method as Adjustment), [0.03]);
  });
}

Deno.test("adjustPValues refuses what is no probability", () => {
  for (const value of [-1e-9, 1 + 1e-9, NaN]) {
    assert.throws(() => adjustPValues([0.5, value]), {
      name: "RangeError",
      message: /pValues\[1\] must be between 0 and 1/,
    });
  }
});
