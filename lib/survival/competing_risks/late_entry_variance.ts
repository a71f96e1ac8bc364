import type { CompetingRisks } from "./input.ts";
import { type TimeCounts, withoutRounding } from "./incidence_variance.ts";

/** Sums over subjects of squares and products of influences `a + b F`. */
interface InfluenceSums {
  n: number;
  a: number;
  b: number;
  aa: number;
  ab: number;
  bb: number;
}

const noSums = (): InfluenceSums => ({ n: 0, a: 0, b: 0, aa: 0, ab: 0, bb: 0 });

function add(sums: InfluenceSums, weight: number, a: number, b: number): void {
  sums.n += weight;
  sums.a += weight * a;
  sums.b += weight * b;
  sums.aa += weight * a * a;
  sums.ab += weight * a * b;
  sums.bb += weight * b * b;
}

/**
 * Does what `jackknifeVariance` does for subjects that enter late. The shared
 * influence grows from a subject's entry only, so that at risk each has one of
 * its own, the shared plus `a + b F`; one who has left has `a + b F` alone.
 */
export function lateEntryVariance(
  { code, weight }: CompetingRisks,
  counts: readonly TimeCounts[],
  ofInterest: number,
  incidence: Float64Array,
): Float64Array {
  const a = new Float64Array(code.length);
  const b = new Float64Array(code.length);
  const staying = noSums();
  const gone = noSums();
  let greenwood = 0;
  let shared = 0;
  return incidence.map((f, i) => {
    const { atRisk, ends, events, before, entering, rows } = counts[i]!;
    const f0 = incidence[i - 1] ?? 0;
    for (const row of entering) {
      a[row] = greenwood * f0 - shared;
      b[row] = -greenwood;
      add(staying, weight[row]!, a[row]!, b[row]!);
    }
    const hazard = ends[ofInterest]! / atRisk;
    shared += before * hazard * (greenwood - 1 / atRisk);
    const left = atRisk - events;
    // With nobody event-free left, nothing follows that could be scaled.
    if (left > 0) greenwood += events / (atRisk * left);
    for (let row = rows[0]; row < rows[1]; row++) {
      add(staying, -weight[row]!, a[row]!, b[row]!);
      const isEvent = code[row]! > 0;
      const slope = left === 0
        ? 0
        : greenwood + b[row]! - (isEvent ? 1 / left : 0);
      const jump = code[row] === ofInterest ? before / atRisk : 0;
      const now = shared + a[row]! + b[row]! * f + jump;
      add(gone, weight[row]!, now - slope * f, slope);
    }
    const squares = staying.n * shared ** 2 + staying.aa + staying.bb * f * f +
      gone.aa + gone.bb * f * f;
    const products = shared * (staying.a + staying.b * f) + staying.ab * f +
      gone.ab * f;
    return withoutRounding(squares, 2 * products);
  });
}
