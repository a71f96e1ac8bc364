import type { Pairs } from "./pairs.ts";

/** What is done with pairs that did not change. */
export type ZeroPolicy = "drop" | "pratt";

/** Signed ranks of the differences that are not zero. */
export interface SignedRanks {
  /** Twice the midrank of |difference| with its sign: whole numbers, exactly. */
  readonly doubled: Int32Array;
  readonly zeros: number;
  /** Number of groups of tied absolute differences. */
  readonly tieGroups: number;
  /** Size of the largest group of ties, 1 when there is none. */
  readonly largestTie: number;
}

/**
 * Ranks `after - before` by absolute value, ties sharing the mean of their
 * ranks. A difference carries the rounding of the two numbers it came from, so
 * two differences within `tieTolerance` of those numbers' size are one value.
 * "drop" leaves zeros out before ranking (Wilcoxon), "pratt" after.
 */
export function signedRanks(
  { before, after }: Pairs,
  zeros: ZeroPolicy,
  tieTolerance: number,
): SignedRanks {
  const n = before.length;
  const difference = Float64Array.from(after, (x, i) => x - before[i]!);
  const size = Float64Array.from(difference, Math.abs);
  const rounding = Float64Array.from(
    after,
    (x, i) => tieTolerance * Math.max(Math.abs(x), Math.abs(before[i]!)),
  );
  const isZero = (i: number) => size[i]! <= rounding[i]!;
  const all = Array.from(size.keys());
  const changed = all.filter((i) => !isZero(i))
    .sort((i, j) => size[i]! - size[j]!);
  const unchanged = n - changed.length;
  const shift = zeros === "pratt" ? unchanged : 0;

  const doubled = new Int32Array(changed.length);
  let tieGroups = 0;
  let largestTie = 1;
  for (let start = 0, end: number; start < changed.length; start = end) {
    const first = changed[start]!;
    let tolerance = rounding[first]!;
    for (end = start + 1; end < changed.length; end++) {
      const next = changed[end]!;
      tolerance = Math.max(tolerance, rounding[next]!);
      if (size[next]! - size[first]! > tolerance) break;
    }
    for (let k = start; k < end; k++) {
      const doubledMidrank = start + 1 + end + 2 * shift;
      doubled[k] = Math.sign(difference[changed[k]!]!) * doubledMidrank;
    }
    if (end - start > 1) tieGroups++;
    largestTie = Math.max(largestTie, end - start);
  }
  return { doubled, zeros: unchanged, tieGroups, largestTie };
}
