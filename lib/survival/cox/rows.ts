import type { Codes } from "../subjects/codes.ts";

/** Puts the values at each index into `into`. */
export function gather<T extends Float64Array | Uint32Array | Uint8Array>(
  values: ArrayLike<number>,
  index: Uint32Array,
  into: T,
): T {
  for (let row = 0; row < index.length; row++) into[row] = values[index[row]!]!;
  return into;
}

/** Subjects by stratum, otherwise in the order in which they come. */
export function byStratum(
  subjects: Uint32Array,
  codes: Codes,
  stratumCount: number,
): Uint32Array {
  if (stratumCount === 1) return subjects;
  const next = new Uint32Array(stratumCount + 1);
  for (const i of subjects) next[codes[i]! + 1]!++;
  for (let s = 0; s < stratumCount; s++) next[s + 1]! += next[s]!;
  const ordered = new Uint32Array(subjects.length);
  for (const i of subjects) ordered[next[codes[i]!]!++] = i;
  return ordered;
}

/** Entry time of each row, and the rows by stratum from the last entry. */
export function entryOrder(
  entry: { readonly time: Float64Array; readonly order: Uint32Array },
  index: Uint32Array,
  codes: Codes,
  stratumCount: number,
): { time: Float64Array; order: Uint32Array } {
  const rowOf = new Int32Array(entry.time.length).fill(-1);
  index.forEach((i, row) => rowOf[i] = row);
  const kept = entry.order.filter((i) => rowOf[i]! >= 0);
  return {
    time: gather(entry.time, index, new Float64Array(index.length)),
    order: byStratum(kept, codes, stratumCount).map((i) => rowOf[i]!),
  };
}

/** Row at which each group of one time and stratum starts, and the end. */
export function groupStarts(
  time: Float64Array,
  stratum: Uint32Array,
): Uint32Array {
  const starts: number[] = [];
  for (let row = 0; row < time.length; row++) {
    const isNew = row === 0 || time[row] !== time[row - 1] ||
      stratum[row] !== stratum[row - 1];
    if (isNew) starts.push(row);
  }
  starts.push(time.length);
  return Uint32Array.from(starts);
}
