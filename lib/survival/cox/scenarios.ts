import { invalid, unknownName } from "../../arguments/mod.ts";
import { isCovariateValue, refuseCovariateValue } from "./covariates.ts";
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
    const unknown = Object.keys(values)
      .find((covariate) => !data.names.includes(covariate));
    if (unknown !== undefined) {
      throw unknownName(action, `a covariate of ${name}`, unknown, data.names);
    }
    for (const covariate of data.names) {
      const value = values[covariate];
      const isLeftOut = !isWhole && !Object.hasOwn(values, covariate);
      if (isLeftOut || isCovariateValue(value)) continue;
      refuseCovariateValue(action, `${name}.${covariate}`, value);
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

/** A value on the scale of the model's covariate at place `j`. */
export function scaledValue(
  { centre, scale }: CoxFit["data"],
  j: number,
  value: number | boolean,
): number {
  return (Number(value) - centre[j]!) / scale[j]!;
}

/** Scaled values of a whole scenario, in the order of the model's covariates. */
export function scaledScenario(
  { data }: CoxFit,
  values: CovariateRow,
): Float64Array {
  return Float64Array.from(
    data.names,
    (name, j) => scaledValue(data, j, values[name]!),
  );
}
