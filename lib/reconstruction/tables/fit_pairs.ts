import { studentCdf } from "../../numeric/mod.ts";
import { printedInterval, printsAs } from "../printed.ts";
import type { Random } from "../random.ts";

/** What is known of values before and after. */
export interface PairsTarget {
  /** Patients with a value before; `pairs` of them have one after. */
  readonly patients: number;
  readonly pairs: number;
  readonly upperLimit: number;
  /** Values before that are above the upper limit. */
  readonly elevated: number;
  readonly medianBefore: number;
  readonly medianAfter: number;
  readonly pValue: string;
  readonly decimals: number;
  readonly range: readonly [number, number];
}

/** Values that meet a target. */
export interface FittedPairs {
  readonly before: readonly number[];
  readonly after: readonly number[];
  /** Values before of patients who have none after. */
  readonly unpaired: readonly number[];
}

/**
 * Values before and after whose medians, number above the limit and paired t-test print as they should.
 *
 * Everything but the p-value is met by construction: the median before is that of the pairs and of all
 * patients, so that either interpretation of it holds. Then the largest value after is moved until p fits, which
 * changes no median.
 */
export function fitPairs(target: PairsTarget, random: Random): FittedPairs {
  for (let attempt = 0; attempt < 1000; attempt++) {
    const { paired, unpaired } = drawBefore(target, random);
    const after = drawAfter(target, paired, random);
    if (after && tuneLargest(target, paired, after)) {
      const order = random.shuffle(paired.map((_, i) => i));
      return {
        before: order.map((i) => paired[i]!),
        after: order.map((i) => after[i]!),
        unpaired: random.shuffle(unpaired),
      };
    }
  }
  throw new RangeError(
    `Cannot fit paired values: none found with p = ${target.pValue} for ${target.pairs} pairs`,
  );
}

/** Values before, ascending in both parts, with the median in the middle of each. */
function drawBefore(
  target: PairsTarget,
  random: Random,
): { paired: number[]; unpaired: number[] } {
  const { patients, pairs, upperLimit, elevated, medianBefore, range } = target;
  const half = Math.floor((patients - (pairs % 2 === 0 ? 2 : 1)) / 2);
  const middle = around(medianBefore, pairs, target, 0.03);
  const lowest = middle[0]!, highest = middle.at(-1)!;
  const normal = patients - elevated;
  const below = Array.from(
    { length: half },
    (_, i) =>
      i < normal ? draw(range[0], upperLimit, target, random) : draw(
        upperLimit + unit(target),
        lowest - unit(target),
        target,
        random,
      ),
  );
  const above = Array.from(
    { length: half },
    () => draw(highest + unit(target), range[1], target, random),
  );
  const each = (pairs - middle.length) / 2;
  const low = random.shuffle(below), high = random.shuffle(above);
  return {
    paired: [...low.slice(0, each), ...middle, ...high.slice(0, each)].sort((
      a,
      b,
    ) => a - b),
    unpaired: [...low.slice(each), ...high.slice(each)],
  };
}

/** Values after: each patient's own times a random factor, with the two middle ones set to the median. */
function drawAfter(
  target: PairsTarget,
  before: readonly number[],
  random: Random,
): number[] | null {
  const drift = Math.log(target.medianAfter / target.medianBefore);
  const after = before.map((value) =>
    round(
      value * Math.exp(drift + 0.5 * (random.next() + random.next() - 1)),
      target,
    )
  );
  const order = after.map((_, i) => i).sort((a, b) => after[a]! - after[b]!);
  const middle = around(target.medianAfter, after.length, target, 0.02);
  const first = (after.length - middle.length) / 2;
  middle.forEach((value, k) => after[order[first + k]!] = value);
  const below = after[order[first - 1]!]!,
    above = after[order[first + middle.length]!]!;
  return below <= middle[0]! && above >= middle.at(-1)! ? after : null;
}

/** Move the value after of the highest patient until p prints as it should; false when it cannot. */
function tuneLargest(
  target: PairsTarget,
  before: readonly number[],
  after: number[],
): boolean {
  const last = after.length - 1;
  const limit = printedInterval(target.pValue);
  const least = Math.max(target.medianAfter * 1.1, before[last]! * 0.4);
  const step = unit(target);
  for (
    let value = round(least, target);
    value < before[last]! * 2.5;
    value += step
  ) {
    after[last] = round(value, target);
    if (printsAs(pairedPValue(before, after), limit)) return true;
  }
  return false;
}

function pairedPValue(
  before: readonly number[],
  after: readonly number[],
): number {
  const n = before.length;
  let sum = 0, squares = 0;
  for (let i = 0; i < n; i++) {
    const difference = after[i]! - before[i]!;
    sum += difference;
    squares += difference * difference;
  }
  const mean = sum / n;
  const standardError = Math.sqrt((squares - sum * mean) / (n - 1) / n);
  return 2 * studentCdf(-Math.abs(mean / standardError), n - 1);
}

/** One value, or two on either side, whose median is `median`. */
function around(
  median: number,
  n: number,
  target: PairsTarget,
  spread: number,
): number[] {
  if (n % 2 === 1) return [median];
  const distance = round(median * spread, target);
  return [round(median - distance, target), round(median + distance, target)];
}

/** A value between two limits, evenly on the logarithmic scale. */
function draw(
  lowest: number,
  highest: number,
  target: PairsTarget,
  random: Random,
): number {
  const value = Math.exp(
    Math.log(lowest) + random.next() * (Math.log(highest) - Math.log(lowest)),
  );
  return Math.min(Math.max(round(value, target), lowest), highest);
}

function unit({ decimals }: PairsTarget): number {
  return 10 ** -decimals;
}

function round(value: number, { decimals }: PairsTarget): number {
  return Number(value.toFixed(decimals));
}
