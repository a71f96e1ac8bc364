import type { CoxData } from "./input.ts";
import { kaplanMeier } from "../curves/kaplan_meier.ts";

/** The function of time with which a log hazard ratio may change. */
export type TimeTransform = "km" | "identity" | "rank" | "log";

/** Every {@linkcode TimeTransform}. */
export const timeTransforms: readonly TimeTransform[] = [
  "km",
  "identity",
  "rank",
  "log",
];

/**
 * Transformed time of each row, less the mean over the events and divided by the
 * largest distance from it: tests do not depend on the unit, and squares of the
 * largest and smallest numbers overflow.
 */
export function centredTimes(
  action: string,
  data: CoxData,
  transform: TimeTransform,
): Float64Array {
  const g = transformed(data, transform);
  let sum = 0;
  let events = 0;
  for (let row = 0; row < data.rows; row++) {
    if (data.event[row] === 0) continue;
    if (g[row] === -Infinity) {
      throw new RangeError(
        `Cannot ${action}: time[${
          data.index[row]
        }] must be positive with transform "log", current value is 0`,
      );
    }
    sum += g[row]!;
    events++;
  }
  const centred = g.map((value) => value - sum / events);
  const unit = centred.reduce(
    (largest, value, row) =>
      data.event[row] === 0 ? largest : Math.max(largest, Math.abs(value)),
    0,
  );
  return unit === 0 ? centred : centred.map((value) => value / unit);
}

function transformed(data: CoxData, transform: TimeTransform): Float64Array {
  const { time } = data;
  if (transform === "identity") return time;
  if (transform === "log") return time.map(Math.log);
  const ascending = time.slice().sort();
  if (transform === "rank") {
    // Midrank: the mean of the ranks of the first and the last equal time.
    const below = countBelow(ascending, time, (other, t) => other < t);
    const upTo = countBelow(ascending, time, (other, t) => other <= t);
    return below.map((first, row) => (first + 1 + upTo[row]!) / 2);
  }
  const { curve } = kaplanMeier(time, data.event, {
    timefix: false,
    ...(data.entry === null ? {} : { entry: data.entry.time }),
  });
  const before = countBelow(
    Float64Array.from(curve.time),
    time,
    (other, t) => other < t,
  );
  return before.map((k) => k === 0 ? 0 : 1 - curve.survival[k - 1]!);
}

/** For each time, how many of the ascending values are below it, by bisection. */
function countBelow(
  ascending: Float64Array,
  times: Float64Array,
  isBelow: (value: number, time: number) => boolean,
): Float64Array {
  return times.map((time) => {
    let low = 0;
    let high = ascending.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBelow(ascending[middle]!, time)) low = middle + 1;
      else high = middle;
    }
    return low;
  });
}
