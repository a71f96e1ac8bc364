import assert from "node:assert/strict";
import { schoenfeldResiduals } from "./schoenfeld_residuals.ts";
import { assertClose } from "../testdata/almost_equal.ts";
import { argumentsOf, data, fits } from "../testdata/cox.ts";

for (const expected of fits) {
  const { name, set, options } = argumentsOf(expected);
  for (const kind of ["schoenfeld", "scaled"] as const) {
    const matrix = expected[kind];
    if (!matrix) continue;
    Deno.test(`schoenfeldResiduals() equal R's, ${kind}: ${name}`, () => {
      const { residuals } = schoenfeldResiduals(
        set.time,
        set.event,
        set.covariates,
        { ...options, scaled: kind === "scaled" },
      );
      const names = Object.keys(set.covariates);
      assert.equal(residuals.residual.length, matrix.length * names.length);
      names.forEach((covariate, j) => {
        const own = [...residuals.residual]
          .filter((_, i) => residuals.covariate[i] === covariate);
        // Tied events have no order of their own.
        const ours = own.toSorted((a, b) => a - b);
        const theirs = matrix.map((row) => row[j]!).toSorted((a, b) => a - b);
        theirs.forEach((value, i) =>
          assertClose(ours[i]!, value, `${covariate} ${i}`, 1e-7)
        );
      });
    });
  }
}

Deno.test("schoenfeldResiduals() add up to 0 for each covariate", () => {
  const { time, event, covariates, strata } = data["lung"]!;
  const { residuals } = schoenfeldResiduals(time, event, covariates, {
    strata: strata!,
  });
  for (const name of Object.keys(covariates)) {
    const sum = [...residuals.residual]
      .filter((_, i) => residuals.covariate[i] === name)
      .reduce((a, b) => a + b, 0);
    assert.ok(Math.abs(sum) < 1e-8, `${name}: ${sum}`);
  }
});

Deno.test("schoenfeldResiduals() refuses exact ties", () => {
  assert.throws(
    () =>
      schoenfeldResiduals([1, 2, 3], [1, 1, 1], { x: [1, 0, 1] }, {
        ties: "exact",
      }),
    /Cannot compute Schoenfeld residuals: ties must be "efron" or "breslow"/,
  );
});
