import assert from "node:assert/strict";
import {
  adjustedSurvival,
  baselineHazard,
  curveRows,
  medianSurvival,
  predictedSurvival,
} from "../mod.ts";
import { assertAllClose } from "../testdata/almost_equal.ts";
import {
  type CoxCurveCase,
  data,
  models,
  nameOf,
  optionsOf,
} from "../testdata/cox_more.ts";

type Covariates = Readonly<Record<string, readonly number[]>>;

const mean = (column: readonly number[]) =>
  column.reduce((a, b) => a + b) / column.length;

/** Subjects with the smallest, mean and largest value of every covariate. */
function scenariosOf(covariates: Covariates) {
  const row = (value: (column: readonly number[]) => number) =>
    Object.fromEntries(
      Object.entries(covariates).map(([name, column]) => [name, value(column)]),
    );
  return {
    smallest: row((column) => Math.min(...column)),
    mean: row(mean),
    largest: row((column) => Math.max(...column)),
  };
}

const labels = ["smallest", "mean", "largest"] as const;

function assertCurves(
  curves: ReturnType<typeof predictedSurvival>,
  expected: CoxCurveCase,
): void {
  labels.forEach((label, j) => {
    const own = curves.filter(({ group }) => group === label);
    const rows = own.flatMap(({ curve }) => stepsOf(curve));
    assert.equal(rows.length, expected.rows);
    const shown = expected.index.map((i) => rows[i]!);
    const equal = (
      name: keyof (typeof rows)[0],
      values: readonly (number | null)[],
    ) =>
      assertAllClose(
        shown.map((row) => row[name]),
        values,
        `${label} ${name}`,
        1e-9,
      );
    equal("time", expected.time);
    equal("atRisk", expected.atRisk);
    equal("events", expected.events);
    equal("cumulativeHazard", expected.cumulativeHazard.map((row) => row[j]!));
    equal("survival", expected.survival.map((row) => row[j]!));
    equal("logError", expected.logError.map((row) => row[j]!));
    equal("lower", expected.lower.map((row) => row[j]!));
    equal("upper", expected.upper.map((row) => row[j]!));
  });
}

function stepsOf(curve: ReturnType<typeof predictedSurvival>[number]["curve"]) {
  return [...curve.time].map((time, i) => ({
    time,
    atRisk: curve.atRisk[i]!,
    events: curve.events[i]!,
    cumulativeHazard: curve.cumulativeHazard[i]!,
    survival: curve.survival[i]!,
    logError: curve.standardError[i]! / curve.survival[i]!,
    lower: curve.lower[i]!,
    upper: curve.upper[i]!,
  }));
}

for (const model of models) {
  const { time, event, covariates } = data[model.data]!;
  const options = optionsOf(model);
  const name = nameOf(model);

  Deno.test(`baselineHazard() equals R's: ${name}`, () => {
    const strata = baselineHazard(time, event, covariates, options);
    const times = strata.flatMap((stratum) => [...stratum.time]);
    const sums = strata.flatMap((stratum) => [...stratum.cumulativeHazard]);
    const places = model.baseline.index;
    assertAllClose(places.map((i) => times[i]!), model.baseline.time, "time");
    assertAllClose(
      places.map((i) => sums[i]!),
      model.baseline.hazard,
      "hazard",
      1e-9,
    );
  });

  for (const expected of model.curves ?? []) {
    Deno.test(`predictedSurvival() equals R's: ${name}, ${expected.type}`, () => {
      const curves = predictedSurvival(
        time,
        event,
        covariates,
        scenariosOf(covariates),
        { ...options, interval: expected.type },
      );
      assertCurves(curves, expected);
    });
  }

  if (model.adjusted === null) continue;
  Deno.test(`adjustedSurvival() equals the mean of R's curves: ${name}`, () => {
    const first = Object.keys(covariates)[0]!;
    const rows = adjustedSurvival(
      time,
      event,
      covariates,
      { "0": { [first]: 0 }, "1": { [first]: 1 } },
      options,
    );
    model.adjusted!.forEach((expected, value) => {
      const own = rows.filter(({ group }) => group === String(value)).slice(1);
      assertAllClose(
        expected.index.map((i) => own[i]!.time),
        expected.time,
        "time",
      );
      assertAllClose(
        expected.index.map((i) => own[i]!.survival),
        expected.survival,
        "survival",
        1e-9,
      );
    });
  });
}

const { time, event, covariates } = data.small!;

Deno.test("predictedSurvival(): its curves serve as Kaplan-Meier's do, also from JSON", () => {
  const strata = data.small!.stratum;
  const curves = predictedSurvival(time, event, covariates, {
    all: { x: 1, y: 2 },
  }, { strata });
  assert.deepEqual(curves.map(({ stratum }) => stratum), [1, 2]);
  const rows = curveRows(curves);
  assert.deepEqual(
    rows.slice(0, 1).map(({ time, survival }) => [time, survival]),
    [[0, 1]],
  );
  const fromJson = JSON.parse(JSON.stringify(curves[0]));
  assert.deepEqual(medianSurvival(fromJson), medianSurvival(curves[0]!));
  assert.deepEqual(curveRows(fromJson), curveRows(curves[0]!));
});

Deno.test("adjustedSurvival(): with strata each subject keeps its own", () => {
  // The mean of the predicted curves, one for each subject, by its stratum.
  const strata = data.small!.stratum;
  const subjects = Object.fromEntries(time.map((_, i) => [
    `subject ${i}`,
    { x: 1, y: covariates.y![i]! },
  ]));
  const curves = predictedSurvival(time, event, covariates, subjects, {
    strata,
  });
  const at = 4;
  const expected = time.map((_, i) => {
    const { curve } = curves.find(({ group, stratum }) =>
      group === `subject ${i}` && stratum === strata[i]
    )!;
    const row = curve.time.findLastIndex((t) => t <= at);
    return row === -1 ? 1 : curve.survival[row]!;
  });
  const adjusted = adjustedSurvival(
    time,
    event,
    covariates,
    { all: { x: 1 } },
    { strata },
  );
  const found = adjusted.find((row) => row.time === at)!;
  assertAllClose([found.survival], [mean(expected)], "survival", 1e-12);
});

Deno.test("scenarios that are not the model's are refused", () => {
  const action = "Cannot predict survival";
  const predict = (scenarios: unknown) => () =>
    // deno-lint-ignore no-explicit-any
    predictedSurvival(time, event, covariates, scenarios as any);
  const refused: readonly (readonly [unknown, string])[] = [
    [
      {},
      "scenarios must be an object with at least one scenario, current value is [object Object]",
    ],
    [
      null,
      "scenarios must be an object with at least one scenario, current value is null",
    ],
    [
      { a: 3 },
      'scenarios["a"] must be an object with at least one covariate, current value is 3',
    ],
    [
      { a: { x: 1 } },
      'scenarios["a"].y must be a finite number or true or false, current value is undefined',
    ],
    [
      { a: { x: 1, z: 2 } },
      'a covariate of scenarios["a"] must be one of "x", "y", current value is "z"',
    ],
    [
      { a: { x: 1, y: "2" } },
      'scenarios["a"].y must be a finite number or true or false, current value is "2"',
    ],
  ];
  for (const [scenarios, message] of refused) {
    assert.throws(predict(scenarios), new TypeError(`${action}: ${message}`));
  }
  assert.throws(
    () => adjustedSurvival(time, event, covariates, { a: { yy: 1 } }),
    /did you mean y\?/,
  );
});
