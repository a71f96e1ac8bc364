import type { Codes } from "./codes.ts";

/**
 * What happens in a row is in the lowest two bits of its code: 0 for the end of
 * observation without the event, 1 for the event, and this for a subject that
 * comes under observation, at risk from just after the time.
 */
export const entering = 2;

/** Numbers of subjects: whole numbers, or sums of weights. */
export type CountColumn = Uint32Array | Float64Array;

/** Rows in ascending order of time; several rows may share a time. */
export interface SubjectRows {
  /** When it happens; near ties made equal if asked for. */
  readonly time: Float64Array;
  /** `stratum * 4 + kind`; for kind see {@linkcode entering}. */
  readonly code: Codes;
  /** How many subjects the row stands for; `null` if each row is one subject. */
  readonly weight: CountColumn | null;
  /** Memory of the same length, which the caller may fill: fresh memory costs more than the sort's. */
  readonly scratch: Float64Array | null;
}

/** Subjects to be sorted into rows. */
export interface Subjects {
  /** End of observation of each subject. */
  readonly time: ArrayLike<number>;
  /** `stratum * 4 + kind` of each subject's end of observation. */
  readonly code: Codes;
  /** Number of strata. */
  readonly stratumCount: number;
  /** How many each stands for; one if left out. */
  readonly weights?: ArrayLike<number> | undefined;
  /** When each came under observation; from the start if left out. */
  readonly entry?: ArrayLike<number> | undefined;
}

/** Code of the row at which a subject of that code enters. */
export function entryCode(code: number): number {
  return (code & ~3) + entering;
}
