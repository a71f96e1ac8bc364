import type { CoxFitOptions } from "../cox/fit.ts";
import fixture from "./cox.json" with { type: "json" };

/** Data of one of R's sets. */
interface Data {
  readonly time: readonly number[];
  readonly event: readonly number[];
  readonly covariates: Readonly<Record<string, readonly number[]>>;
  readonly strata?: readonly (number | string)[];
  readonly weights?: readonly number[];
  readonly entry?: readonly number[];
}

/** What R found. */
interface Fit {
  readonly data: string;
  readonly ties: "efron" | "breslow" | "exact";
  readonly stratified: boolean;
  readonly weighted: boolean;
  readonly coef: readonly number[];
  readonly var: readonly (readonly number[])[];
  readonly loglik: readonly [number, number];
  readonly score: number;
  readonly wald: number;
  readonly p: readonly number[];
  readonly zph?: readonly {
    readonly transform: "km" | "identity" | "rank" | "log";
    readonly chisq: readonly number[];
    readonly p: readonly number[];
  }[];
  readonly schoenfeld?: readonly (readonly number[])[];
  readonly scaled?: readonly (readonly number[])[];
}

export const data = fixture.data as unknown as Readonly<Record<string, Data>>;
export const fits = fixture.fits as unknown as readonly Fit[];
export const { firth, plainProfile } = fixture;

/** A fit's arguments as this module's functions take them. */
export function argumentsOf(fit: Fit): {
  readonly name: string;
  readonly set: Data;
  readonly options: CoxFitOptions;
} {
  const set = data[fit.data]!;
  const { strata, weights, entry } = set;
  return {
    name: `${fit.data}, ${fit.ties}${fit.stratified ? ", strata" : ""}${
      fit.weighted ? ", weights" : ""
    }`,
    set,
    options: {
      ties: fit.ties,
      ...(fit.stratified && strata ? { strata } : {}),
      ...(fit.weighted && weights ? { weights } : {}),
      ...(entry ? { entry } : {}),
    },
  };
}
