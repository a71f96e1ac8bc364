import assert from "node:assert/strict";
import { type CoxOptions, coxRegression } from "../mod.ts";
import { assertAllClose, assertClose } from "../testdata/almost_equal.ts";
import {
  type CoxModelCase,
  data,
  models,
  nameOf,
  optionsOf,
} from "../testdata/cox_more.ts";

function robustOptions(model: CoxModelCase): CoxOptions {
  const { cluster } = data[model.data]!;
  return {
    ...optionsOf(model),
    variance: "robust",
    ...(model.clustered && { cluster }),
  };
}

for (const model of models) {
  Deno.test(`coxRegression(): robust variance equals R's: ${nameOf(model)}`, () => {
    const { time, event, covariates } = data[model.data]!;
    const fit = coxRegression(time, event, covariates, robustOptions(model));
    const { coefficient, standardError } = fit.coefficients;
    assertAllClose([...coefficient], model.coefficient, "coefficient");
    const se = model.robust.map((row, j) => Math.sqrt(row[j]!));
    assertAllClose([...standardError], se, "robust standard error");
    fit.covariance!.forEach((row, j) =>
      assertAllClose(
        row.map((value, k) => value / se[j]! / se[k]!),
        model.robust[j]!.map((value, k) => value / se[j]! / se[k]!),
        "correlation",
      )
    );
    assertClose(fit.aic, model.aic, "AIC");
    assertClose(fit.waldTest!.statistic, model.robustWald, "Wald", 1e-9);
    assertClose(
      fit.robustScoreTest!.statistic,
      model.robustScore,
      "robust score",
    );
  });
}

Deno.test("coxRegression(): rows doubled in clusters say no more than once", () => {
  const { time, event, covariates } = data.small!;
  const twice = <T>(column: readonly T[]) => [...column, ...column];
  const doubled = Object.fromEntries(
    Object.entries(covariates).map(([name, column]) => [name, twice(column)]),
  );
  const once = coxRegression(time, event, covariates, {
    variance: "robust",
    ties: "breslow",
  });
  const clustered = coxRegression(twice(time), twice(event), doubled, {
    variance: "robust",
    ties: "breslow",
    cluster: twice(time.map((_, i) => i)),
  });
  assertAllClose(
    [...clustered.coefficients.standardError],
    [...once.coefficients.standardError],
    "standard error",
    1e-9,
  );
});

Deno.test("coxRegression(): what a robust variance cannot be is refused", () => {
  const time = [1, 2, 3, 4, 5, 6];
  const event = [1, 1, 0, 1, 1, 1];
  const x = { x: [0, 1, 0, 1, 1, 0] };
  const fit = (options: CoxOptions) => () =>
    coxRegression(time, event, x, options);
  const refused: readonly (readonly [CoxOptions, string])[] = [
    [
      { cluster: [1, 1, 2, 2, 3, 3] },
      'cluster must be left out unless variance is "robust", current value is an array of 6',
    ],
    [
      { variance: "robust", interval: "profile-likelihood" },
      'interval must be "wald" with variance "robust", current value is "profile-likelihood"',
    ],
    [
      { variance: "robust", penalty: "firth" },
      'penalty must be "none" with variance "robust", current value is "firth"',
    ],
    [
      { variance: "robust", ties: "exact" },
      'ties must be "efron" or "breslow", current value is "exact"',
    ],
    [
      { variance: "robust", cluster: [1, 1, 1, 1, 1, 1] },
      "cluster must be a column of more labels than the 1 covariates, current value is 1",
    ],
  ];
  for (const [options, message] of refused) {
    assert.throws(
      fit(options),
      new RangeError(`Cannot fit a Cox regression: ${message}`),
    );
  }
});
