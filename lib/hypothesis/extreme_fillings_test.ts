import assert from "node:assert/strict";
import fc from "fast-check";
import { logFactorial } from "../numeric/mod.ts";
import { extremeFillings } from "./extreme_fillings.ts";
import { fillings } from "./fisher_network.ts";

Deno.test("extremeFillings() are those of all fillings", () => {
  const factorial = Float64Array.from(
    { length: 61 },
    (_, k) => logFactorial(k),
  );
  const room = fc.array(fc.nat(12), { minLength: 2, maxLength: 4 });
  fc.assert(fc.property(room, fc.nat(48), (room, total) => {
    fc.pre(total <= room.reduce((a, b) => a + b));
    const weights = Array.from(
      fillings(room, total, factorial),
      ({ weight, rest }) =>
        rest.reduce((sum, k) => sum - factorial[k]!, weight),
    );
    const { highest, lowest } = extremeFillings(room, total, factorial);
    assert.ok(Math.abs(highest - Math.max(...weights)) < 1e-9);
    assert.ok(Math.abs(lowest - Math.min(...weights)) < 1e-9);
  }));
});
