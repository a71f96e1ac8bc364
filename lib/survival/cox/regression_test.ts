import assert from "node:assert/strict";
import fc from "fast-check";
import { coxRegression } from "./regression.ts";
import { logRankTest } from "../log_rank/log_rank.ts";
import { assertAllClose, assertClose } from "../testdata/almost_equal.ts";
import {
  argumentsOf,
  data,
  firth,
  fits,
  plainProfile,
} from "../testdata/cox.ts";

import logRanks from "../testdata/log_rank.json" with { type: "json" };

const iterative = 1e-8;

for (const expected of fits) {
  const { name, set, options } = argumentsOf(expected);
  Deno.test(`coxRegression() equals R: ${name}`, () => {
    const fit = coxRegression(set.time, set.event, set.covariates, options);
    const { coefficient, standardError, pValue } = fit.coefficients;
    assert.equal(fit.status, "converged");
    assertAllClose(coefficient, expected.coef, "coefficient", iterative);
    const errors = expected.var.map((row, j) => Math.sqrt(row[j]!));
    assertAllClose(standardError, errors, "standard error", iterative);
    fit.covariance!.forEach((row, j) =>
      assertAllClose(row, expected.var[j]!, "covariance", iterative)
    );
    assertAllClose(pValue, expected.p, "p", 1e-7);
    const [atZero, atMaximum] = expected.loglik;
    assertClose(fit.nullLogLikelihood, atZero, "null log likelihood");
    assertClose(fit.logLikelihood, atMaximum, "log likelihood");
    assertClose(
      fit.likelihoodRatioTest.statistic,
      2 * (atMaximum - atZero),
      "likelihood ratio",
      iterative,
    );
    assertClose(fit.scoreTest.statistic, expected.score, "score", iterative);
    assertClose(fit.waldTest!.statistic, expected.wald, "wald", iterative);
  });
}

for (const expected of firth) {
  const { name, time, event, covariates } = expected;
  const ties = expected.ties as "efron" | "breslow";
  Deno.test(`coxRegression() with Firth's penalty maximizes it: ${name}, ${ties}`, () => {
    const fit = coxRegression(time, event, covariates, {
      ties,
      penalty: "firth",
      interval: "profile-likelihood",
    });
    const { coefficient, lower, upper, pValue } = fit.coefficients;
    assert.equal(fit.status, "converged");
    assertAllClose(coefficient, expected.coef, "coefficient", 1e-7);
    assertClose(fit.nullLogLikelihood, expected.loglik[0]!, "null");
    assertClose(fit.logLikelihood, expected.loglik[1]!, "log likelihood");
    for (const limit of expected.limits) {
      const j = limit.index;
      assertClose(Math.log(lower[j]!), limit.lower, "lower", 1e-5);
      assertClose(Math.log(upper[j]!), limit.upper, "upper", 1e-5);
      const isSignificant = limit.ratio > 3.841458820694124;
      assert.equal(pValue[j]! < 0.05, isSignificant);
    }
  });
}

Deno.test("coxRegression() finds profile-likelihood limits as R does by offsets", () => {
  const { time, event, covariates } = data["ovarian"]!;
  const { age, rx } = covariates;
  const fit = coxRegression(time, event, { age: age!, rx: rx! }, {
    interval: "profile-likelihood",
    confidence: 0.9,
  });
  plainProfile.forEach(([lower, upper], j) => {
    assertClose(
      Math.log(fit.coefficients.lower[j]!),
      lower!,
      "lower",
      iterative,
    );
    assertClose(
      Math.log(fit.coefficients.upper[j]!),
      upper!,
      "upper",
      iterative,
    );
  });
});

Deno.test("coxRegression() gives the hazard ratio that solves the score by hand", () => {
  // Risk sets: {1, 0, 1}, {0, 1}, {1}: 1 - 2r/(2r+1) - r/(r+1) = 0,
  // so that 2r² = 1.
  const fit = coxRegression([1, 2, 3], [1, 1, 1], { x: [1, 0, 1] });
  assertClose(fit.coefficients.hazardRatio[0]!, Math.SQRT1_2, "hazard ratio");
});

Deno.test("coxRegression() score test of a group is the log-rank test without ties", () => {
  fc.assert(fc.property(
    fc.uniqueArray(fc.integer({ min: 1, max: 1000 }), {
      minLength: 6,
      maxLength: 30,
    }),
    fc.infiniteStream(fc.boolean()),
    fc.infiniteStream(fc.boolean()),
    (time, events, groups) => {
      const event = time.map(() => events.next().value as boolean);
      const group = time.map(() => groups.next().value as boolean);
      const last = Math.max(...time.filter((_, i) => event[i]), -1);
      const varies = (label: boolean) =>
        time.some((t, i) => t >= last && group[i] === label);
      fc.pre(last > 0 && varies(true) && varies(false));
      const fit = coxRegression(time, event, { group });
      const test = logRankTest(time, event, group);
      assertClose(fit.scoreTest.statistic, test.statistic, "score", 1e-9);
    },
  ));
});

const subject = fc.record({
  time: fc.integer({ min: 0, max: 12 }),
  event: fc.boolean(),
  x: fc.integer({ min: 0, max: 3 }),
  y: fc.integer({ min: -5, max: 5 }),
});
type Subject = { time: number; event: boolean; x: number; y: number };
const subjects = fc.array(subject, { minLength: 12, maxLength: 40 });

function fitted(rows: readonly Subject[], options = {}, timeScale = 1) {
  return coxRegression(
    rows.map((r) => r.time * timeScale),
    rows.map((r) => r.event),
    { x: rows.map((r) => r.x), y: rows.map((r) => r.y) },
    options,
  );
}

/** Skips samples without events or variation, which are refused elsewhere. */
function fittedOrSkip(rows: readonly Subject[], options = {}) {
  try {
    return fitted(rows, options);
  } catch (error) {
    if (error instanceof RangeError) fc.pre(false);
    throw error;
  }
}

Deno.test("coxRegression() does not depend on the order of the subjects or the unit of time", () => {
  const shuffled = subjects.chain((rows) =>
    fc.tuple(
      fc.constant(rows),
      fc.shuffledSubarray(rows, { minLength: rows.length }),
    )
  );
  fc.assert(fc.property(shuffled, ([rows, other]) => {
    const fit = fittedOrSkip(rows);
    for (const again of [fitted(other), fitted(rows, {}, 365.25)]) {
      assert.equal(again.status, fit.status);
      assertClose(again.logLikelihood, fit.logLikelihood, "likelihood", 1e-9);
      if (fit.status === "converged") {
        assertAllClose(
          again.coefficients.coefficient,
          [...fit.coefficients.coefficient],
          "coefficient",
          1e-6,
        );
      }
    }
  }));
});

Deno.test("coxRegression() with Breslow's ties takes a weight of 2 as two subjects", () => {
  fc.assert(fc.property(subjects, (rows) => {
    const weights = rows.map((_, i) => 1 + i % 2);
    const fit = fittedOrSkip(rows, { ties: "breslow", weights });
    const twice = fitted([...rows, ...rows.filter((_, i) => i % 2 === 1)], {
      ties: "breslow",
    });
    assert.equal(twice.n, fit.n);
    assert.equal(twice.events, fit.events);
    assertClose(twice.logLikelihood, fit.logLikelihood, "likelihood", 1e-9);
  }));
});

Deno.test("coxRegression() with entry 0 and one stratum is the plain model", () => {
  fc.assert(fc.property(subjects, (rows) => {
    const later = rows.map((row) => ({ ...row, time: row.time + 1 }));
    const fit = fittedOrSkip(later);
    const same = fitted(later, {
      entry: later.map(() => 0),
      strata: later.map(() => "all"),
    });
    assertClose(same.logLikelihood, fit.logLikelihood, "likelihood", 1e-9);
  }));
});

Deno.test("coxRegression() keeps its digits whatever the covariates' origin and scale", () => {
  const { time, event, covariates } = data["ovarian"]!;
  const { age, rx } = covariates;
  const fit = coxRegression(time, event, { age: age!, rx: rx! });
  const born = Float64Array.from(age!, (a) => 1e6 - 1000 * Number(a));
  const moved = coxRegression(time, event, { born, rx: rx! });
  const [coefficient] = moved.coefficients.coefficient;
  const expected = fit.coefficients.coefficient[0]! / -1000;
  assertClose(coefficient! * 1e6, expected * 1e6, "coefficient", 1e-9);
});

Deno.test("coxRegression() gives the same test in any unit of the covariate", () => {
  // R: coxph(Surv(1:6, rep(1, 6)) ~ c(1, 2, 1.5, 0, 0.1, 3))
  for (const unit of [1e-160, 1, 1e160]) {
    const x = [1, 2, 1.5, 0, 0.1, 3].map((value) => value * unit);
    const { coefficients } = coxRegression(
      [1, 2, 3, 4, 5, 6],
      [1, 1, 1, 1, 1, 1],
      { x },
    );
    const { coefficient, standardError, z, pValue } = coefficients;
    assertClose(coefficient[0]! * unit, -0.232736241, "coefficient", 1e-8);
    assertClose(standardError[0]! * unit, 0.386414296, "error", 1e-8);
    assertClose(z[0]!, -0.602297179, "z", 1e-8);
    assertClose(pValue[0]!, 0.546976338, "p", 1e-8);
  }
});

Deno.test("coxRegression() reports a covariate that separates the events", () => {
  const time = [1, 2, 3, 4, 5, 6, 7, 8];
  const event = [1, 1, 1, 0, 1, 0, 0, 0];
  const covariates = {
    never: [0, 0, 0, 1, 0, 1, 1, 1],
    age: [50, 62, 47, 55, 70, 66, 51, 49],
  };
  for (const ties of ["efron", "breslow", "exact"] as const) {
    const fit = coxRegression(time, event, covariates, { ties });
    const { coefficient, hazardRatio, standardError, lower, upper, z, pValue } =
      fit.coefficients;
    assert.equal(fit.status, "monotone likelihood");
    assert.equal(coefficient[0], -Infinity);
    assert.equal(hazardRatio[0], 0);
    assert.equal(standardError[0], Infinity);
    assert.deepEqual([lower[0], upper[0], z[0], pValue[0]], [
      0,
      Infinity,
      0,
      1,
    ]);
    assert.ok(Number.isFinite(coefficient[1]));
    assert.equal(fit.covariance, null);
    assert.equal(fit.waldTest, null);
  }
  const profile = coxRegression(time, event, covariates, {
    interval: "profile-likelihood",
  });
  assert.equal(profile.coefficients.lower[0], 0);
  assert.ok(profile.coefficients.upper[0]! < 1);
  assert.ok(profile.coefficients.pValue[0]! < 0.05);
});

Deno.test("coxRegression() finds finite estimates beside an outlier", () => {
  // Efron's likelihood by hand once the outlier's hazard is 0: the events at 4
  // have x = 0 and 2; with a = exp(3b) + exp(2b) and r = 1 + exp(2b) it is
  // 2b - ln(a + r) - ln(a + r/2).
  const logLikelihood = (b: number) => {
    const [a, r] = [Math.exp(3 * b) + Math.exp(2 * b), 1 + Math.exp(2 * b)];
    return 2 * b - Math.log(a + r) - Math.log(a + r / 2);
  };
  const time = [4, 4, 4, 4, 6];
  for (const outlier of [1e3, 1e5, 1e7]) {
    const x = [0, outlier, 3, 2, 2];
    const fit = coxRegression(time, [1, 0, 0, 1, 1], { x });
    assert.equal(fit.status, "converged");
    const b = fit.coefficients.coefficient[0]!;
    assert.ok(Math.abs(b + 0.68194) < 5e-6, `${b}`);
    assertClose(fit.logLikelihood, -1.8716403544, "log-likelihood", 1e-8);
    assertClose(logLikelihood(b), fit.logLikelihood, "by hand", 1e-8);
    for (const other of [b - 1e-4, b + 1e-4]) {
      assert.ok(logLikelihood(other) < logLikelihood(b));
    }
  }
});

Deno.test("coxRegression() sees monotone likelihood beside an outlier", () => {
  const fit = coxRegression(
    [1, 2, 3, 4, 5, 6, 7, 8],
    [1, 1, 1, 0, 1, 0, 0, 0],
    {
      never: [0, 0, 0, 1, 0, 1, 1, 1],
      cells: [1e6, 62, 47, 55, 70, 66, 51, 49],
    },
  );
  assert.equal(fit.status, "monotone likelihood");
  assert.equal(fit.coefficients.coefficient[0], -Infinity);
  assert.ok(Number.isFinite(fit.coefficients.coefficient[1]));
});

Deno.test("coxRegression() sees monotone likelihood within strata and after late entry", () => {
  const fit = coxRegression([2, 3, 2, 3], [1, 0, 1, 0], { x: [5, 4, 2, 1] }, {
    strata: ["a", "a", "b", "b"],
  });
  assert.equal(fit.status, "monotone likelihood");
  // The subject with x = 9 enters after the event of x = 5.
  const late = coxRegression([2, 4, 5], [1, 0, 0], { x: [5, 9, 1] }, {
    entry: [0, 3, 0],
  });
  assert.equal(late.coefficients.coefficient[0], Infinity);
});

Deno.test("coxRegression() says when it ran out of steps", () => {
  const { time, event, covariates } = data["veteran"]!;
  const fit = coxRegression(time, event, covariates, { maximumIterations: 1 });
  assert.equal(fit.status, "not converged");
  assert.equal(fit.iterations, 1);
});

Deno.test("coxRegression() names the argument, index and value it refuses", () => {
  const time = [1, 2, 3, 4];
  const event = [1, 1, 0, 1];
  const x = [0, 1, 0, 1];
  const refuse = (message: RegExp, ...args: unknown[]) =>
    assert.throws(
      () => coxRegression(...(args as Parameters<typeof coxRegression>)),
      message,
    );
  refuse(
    /time\[1\] must be a non-negative finite number, current value is -2/,
    [1, -2, 3, 4],
    event,
    { x },
  );
  refuse(/event\[0\] must be 0, 1, false or true, current value is 12/, time, [
    12,
    1,
    0,
    1,
  ], { x });
  refuse(/the number of events must be at least 1/, time, [0, 0, 0, 0], { x });
  refuse(
    /covariates\.x\.length must be 4 as for time, current value is 3/,
    time,
    event,
    { x: [1, 2, 3] },
  );
  refuse(
    /covariates\.x\[2\] must be a finite number .* current value is null/,
    time,
    event,
    { x: [0, 1, null, 1] },
  );
  refuse(/covariates\.x\[3\] must be .* current value is NaN/, time, event, {
    x: [0, 1, 0, NaN],
  });
  refuse(
    /covariates\.x must be different between subjects, current value is 7/,
    time,
    event,
    {
      x: [7, 7, 7, 7],
    },
  );
  refuse(
    /covariates\.y must not be constant, or a linear combination/,
    time,
    event,
    { x, y: [1, 3, 1, 3] },
  );
  refuse(
    /covariates must be an object with at least one column/,
    time,
    event,
    {},
  );
  refuse(/ties must be one of/, time, event, { x }, { ties: "discrete" });
  refuse(/confidence must be between 0 and 1/, time, event, { x }, {
    confidence: 2,
  });
  refuse(/ties must be "efron" or "breslow" with weights/, time, event, { x }, {
    ties: "exact",
    weights: [1, 2, 1, 1],
  });
  refuse(/ties must be "efron" or "breslow" with penalty/, time, event, { x }, {
    ties: "exact",
    penalty: "firth",
  });
  refuse(/entry\[2\] must be less than time\[2\]/, time, event, { x }, {
    entry: [0, 0, 3, 0],
  });
  refuse(
    /maximumIterations must be a whole number of at least 1/,
    time,
    event,
    { x },
    {
      maximumIterations: 0,
    },
  );
});

Deno.test("coxRegression() compares two arms of three as R's coxph does", () => {
  // R: coxph(Surv(time, status) ~ I(rx == "Lev"), colon, etype == 2 & rx != "Obs")
  const deaths = logRanks.cases.find(({ name }) => name.startsWith("colon"))!;
  const isOfPair = (_: unknown, i: number) => deaths.group[i] !== "Obs";
  const arm = deaths.group.filter(isOfPair);
  const { coefficients } = coxRegression(
    deaths.time.map(Number).filter(isOfPair),
    deaths.event.filter(isOfPair),
    { isLev: arm.map((label) => label === "Lev") },
  );
  const { hazardRatio, lower, upper } = coefficients;
  assertClose(hazardRatio[0]!, 1.40733225443273, "ratio");
  assertClose(lower[0]!, 1.1126902230584, "lower");
  assertClose(upper[0]!, 1.77999593536714, "upper");
});
