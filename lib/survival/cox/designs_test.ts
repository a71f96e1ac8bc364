import assert from "node:assert/strict";
import { type CoxOptions, coxRegression } from "../mod.ts";
import { assertAllClose, assertClose } from "../testdata/almost_equal.ts";
import fixture from "../testdata/cox_designs.json" with { type: "json" };

fixture.designs.forEach((design, i) => {
  const { time, event, infinite, coef, se, loglik, score, ties } = design;
  const options = Object.fromEntries(
    Object.entries({
      ties,
      entry: design.entry,
      strata: design.strata,
      weights: design.weights,
    }).filter(([, value]) => value !== null && value !== undefined),
  ) as CoxOptions;
  const covariates = Object.fromEntries(
    design.covariates.map((column, j) => [`x${j + 1}`, column]),
  );
  Deno.test(`coxRegression() of random design ${i}: ${Object.keys(options).join(", ")}`, () => {
    const fit = coxRegression(time, event, covariates, options);
    assert.equal(
      fit.status,
      infinite ? "monotone likelihood" : "converged",
    );
    assertClose(fit.nullLogLikelihood, loglik[0]!, "null log likelihood", 1e-9);
    // R stops somewhere on the way where the likelihood is monotone.
    const relative = infinite ? 1e-6 : 1e-9;
    assertClose(fit.logLikelihood, loglik[1]!, "log likelihood", relative);
    if (infinite) return;
    const { coefficient, standardError } = fit.coefficients;
    const scaled = coefficient.map((b, j) => b / se[j]!);
    const expected = coef.map((b, j) => b / se[j]!);
    assertAllClose(scaled, expected, "coefficient / standard error", 1e-7);
    assertAllClose(
      standardError.map((s, j) => s / se[j]!),
      se.map(() => 1),
      "standard error",
      1e-7,
    );
    assertClose(fit.scoreTest.statistic, score, "score", 1e-7);
  });
});
