import type { Label } from "../subjects/group_codes.ts";
import fixture from "./competing_risks.json" with { type: "json" };
import type { Expected } from "./almost_equal.ts";

/** Data of one of R's sets. */
interface Data {
  readonly time: readonly number[];
  readonly cause: readonly number[];
  readonly group: readonly Label[];
  readonly stratum: readonly Label[];
}

/** What R found; matrices have a row for each time and a column for each cause. */
interface Case {
  readonly data: string;
  /** Indices of the distinct times that are shown. */
  readonly rows: readonly number[];
  readonly time: readonly number[];
  readonly atRisk: readonly number[];
  readonly incidence: readonly (readonly number[])[];
  readonly se: readonly (readonly number[])[];
  readonly lower: readonly (readonly Expected[])[];
  readonly upper: readonly (readonly Expected[])[];
  readonly plainLower: readonly (readonly Expected[])[];
  readonly logLogUpper: readonly (readonly Expected[])[];
  readonly cuminc: readonly (readonly number[])[];
  readonly cumincVariance: readonly (readonly number[])[];
  /** Empty where cuminc stops with an error. */
  readonly gray: readonly {
    readonly rho?: number;
    readonly stratified?: boolean;
    readonly statistic?: readonly number[];
    readonly p?: readonly number[];
    readonly df?: readonly number[];
  }[];
}

export const data = fixture.data as Readonly<Record<string, Data>>;
export const cases = fixture.cases as unknown as readonly Case[];
