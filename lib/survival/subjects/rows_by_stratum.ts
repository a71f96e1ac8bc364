import type { SubjectRows } from "./row_types.ts";

/** Rows one stratum after another, each in ascending order of time. */
export interface StratifiedRows {
  /** Codes are `group * 4 + kind`. */
  readonly rows: SubjectRows;
  /** Where each stratum ends: the place after its last row. */
  readonly ends: readonly number[];
}

/** Puts the rows of each stratum together; codes are `(stratum * groups + group) * 4 + kind`. */
export function rowsByStratum(
  rows: SubjectRows,
  groups: number,
  stratumCount: number,
): StratifiedRows {
  const size = rows.time.length;
  if (stratumCount === 1) return { rows, ends: [size] };
  const width = 4 * groups;
  const next = new Uint32Array(stratumCount + 1);
  for (const code of rows.code) next[Math.floor(code / width) + 1]!++;
  for (let s = 0; s < stratumCount; s++) next[s + 1]! += next[s]!;
  const time = new Float64Array(size);
  const code = new Uint32Array(size);
  const weight = rows.weight === null ? null : new Float64Array(size);
  for (let row = 0; row < size; row++) {
    const place = next[Math.floor(rows.code[row]! / width)]!++;
    time[place] = rows.time[row]!;
    code[place] = rows.code[row]! % width;
    if (weight !== null) weight[place] = rows.weight![row]!;
  }
  return {
    rows: { time, code, weight, scratch: null },
    ends: [...next.subarray(0, stratumCount)],
  };
}
