import { checkNumber, didYouMean, invalid } from "../../arguments/mod.ts";
import type { CoxFit } from "./fit.ts";

/** Values of covariates by name. */
export type CovariateRow = Readonly<Record<string, number | boolean>>;

/** Covariates for which a model is asked, by a label for each set of them. */
export type Scenarios = Readonly<Record<string, CovariateRow>>;

/**
 * Checks that each scenario names covariates of the model, and no others.
 *
 * @param isWhole Whether each must name all of them.
 * @throws {TypeError} If it is not an object of objects of numbers and booleans,
 * or a name is unknown or missing.
 * @throws {RangeError} If a number is not finite.
 */
export function checkScenarios(
  action: string,
  scenarios: Scenarios,
  { data }: CoxFit,
  isWhole: boolean,
): readonly (readonly [label: string, values: CovariateRow])[] {
  checkObject(action, "scenarios", scenarios, "scenario");
  return Object.entries(scenarios).map(([label, values]) => {
    const name = `scenarios[${JSON.stringify(label)}]`;
    checkObject(action, name, values, "covariate");
    for (const covariate in values) {
      if (!data.names.includes(covariate)) {
        throw unknownCovariate(action, name, covariate, data.names);
      }
      const value = values[covariate]!;
      if (typeof value === "boolean" || Number.isFinite(value)) continue;
      const expected = "a finite number or true or false";
      checkNumber(action, `${name}.${covariate}`, value, false, expected);
    }
    const missing = data.names.find((known) => !Object.hasOwn(values, known));
    if (isWhole && missing !== undefined) {
      const expected = "a finite number or true or false";
      throw invalid(action, `${name}.${missing}`, expected, undefined, false);
    }
    return [label, values];
  });
}

function checkObject(
  action: string,
  name: string,
  value: object,
  what: string,
): void {
  const isObject = Object.prototype.toString.call(value) === "[object Object]";
  if (isObject && Object.keys(value).length > 0) return;
  throw invalid(
    action,
    name,
    `an object with at least one ${what}`,
    value,
    false,
  );
}

function unknownCovariate(
  action: string,
  name: string,
  covariate: string,
  known: readonly string[],
): TypeError {
  const expected = `one of "${known.join('", "')}"`;
  const what = `a covariate of ${name}`;
  const { message } = invalid(action, what, expected, covariate, false);
  const question = didYouMean(covariate, known);
  return new TypeError(
    question === undefined ? message : `${message}; ${question}`,
  );
}

/** Scaled values of a whole scenario, in the order of the model's covariates. */
export function scaledScenario(
  { data }: CoxFit,
  values: CovariateRow,
): Float64Array {
  return Float64Array.from(
    data.names,
    (name, j) => (Number(values[name]) - data.centre[j]!) / data.scale[j]!,
  );
}
