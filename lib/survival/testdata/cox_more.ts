import type { CoxFitOptions } from "../cox/fit.ts";
import fixture from "./cox_more.json" with { type: "json" };

/** Data of one set. */
export interface DataSet {
  readonly time: readonly number[];
  readonly event: readonly number[];
  readonly entry?: readonly number[];
  readonly weight: readonly number[];
  readonly cluster: readonly (number | string)[];
  readonly stratum: readonly number[];
  readonly covariates: Readonly<Record<string, readonly number[]>>;
}

/** Some rows of a curve. */
export interface CurveCase {
  readonly data: string;
  readonly weighted: boolean;
  readonly clustered: boolean;
  readonly index: readonly number[];
  readonly time: readonly number[];
  readonly survival: readonly number[];
  readonly standardError: readonly number[];
  readonly lower: readonly (number | null)[];
  readonly upper: readonly (number | null)[];
}

/** Some rows of the curves for the smallest, mean and largest covariates. */
export interface CoxCurveCase {
  readonly type: "log" | "log-log";
  readonly rows: number;
  readonly index: readonly number[];
  readonly time: readonly number[];
  readonly atRisk: readonly number[];
  readonly events: readonly number[];
  readonly cumulativeHazard: readonly (readonly number[])[];
  readonly survival: readonly (readonly number[])[];
  readonly logError: readonly (readonly number[])[];
  readonly lower: readonly (readonly (number | null)[])[];
  readonly upper: readonly (readonly (number | null)[])[];
}

/** What R found. */
export interface CoxModelCase {
  readonly data: string;
  readonly ties: "efron" | "breslow";
  readonly weighted: boolean;
  readonly stratified: boolean;
  readonly clustered: boolean;
  readonly coefficient: readonly number[];
  readonly robust: readonly (readonly number[])[];
  readonly robustScore: number;
  readonly robustWald: number;
  readonly aic: number;
  readonly curves: readonly CoxCurveCase[] | null;
  readonly baseline: {
    readonly index: readonly number[];
    readonly time: readonly number[];
    readonly hazard: readonly number[];
  };
  readonly adjusted:
    | readonly {
      readonly index: readonly number[];
      readonly time: readonly number[];
      readonly survival: readonly number[];
    }[]
    | null;
}

export const data = fixture.data as unknown as Readonly<
  Record<string, DataSet>
>;
export const models = fixture.models as unknown as readonly CoxModelCase[];
export const jackknife = fixture.jackknife as unknown as readonly CurveCase[];

/** A model in words. */
export function nameOf(model: CoxModelCase): string {
  return [
    model.data,
    model.ties,
    ...(model.weighted ? ["weights"] : []),
    ...(model.stratified ? ["strata"] : []),
    ...(model.clustered ? ["clusters"] : []),
  ].join(", ");
}

/** The options that the model shares with all Cox procedures. */
export function optionsOf(model: CoxModelCase): CoxFitOptions {
  const { entry, weight, stratum } = data[model.data]!;
  return {
    ties: model.ties,
    ...(entry && { entry }),
    ...(model.weighted && { weights: weight }),
    ...(model.stratified && { strata: stratum }),
  };
}
