import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import { type PrintedInterval, printedInterval } from "./printed.ts";

/** One way in which a printed median and interval can have come about. */
export interface MedianIntervalSolution {
  /** Patients censored before each event time and after the one before it. */
  readonly censoredBefore: readonly number[];
  /** Events at each event time, up to the first at which survival is at most 0.5 − ε. */
  readonly events: readonly number[];
  /** Position of u in the event times, −1 when survival is below 0.5 + ε at the first of them. */
  readonly indexU: number;
  /** Position of the median in the event times. */
  readonly indexMedian: number;
  /** Last event time with S ≥ 0.5 + ε; 0 when there is none. */
  readonly u: number;
  /** First event time with S ≤ 0.5 − ε, the last of the event times listed. */
  readonly l: number;
  readonly median: number;
  readonly standardError: number;
  readonly lower: number;
  readonly upper: number;
}

/** What was asked, under which assumptions, and every solution. */
export interface MedianIntervalInversion {
  readonly method: string;
  readonly n: number;
  readonly epsilon: number;
  readonly confidence: number;
  readonly granularity: number;
  /** Orders of events and censorings that were looked at. */
  readonly ordersExamined: number;
  readonly solutions: readonly MedianIntervalSolution[];
}

interface Order {
  censoredBefore: number[];
  events: number[];
  survival: number[];
  /** Greenwood's sum at each event time. */
  greenwood: number[];
}

/** Options of {@linkcode invertMedianInterval}. */
export interface MedianIntervalOptions {
  /** Half-width of the band around 0.5 in the density estimate; SPSS's is taken to be 0.05. */
  readonly epsilon?: number;
  /** Level of the interval, 0.95 unless told. */
  readonly confidence?: number;
  /** Times are whole multiples of this; 1 (whole months, say) unless told. */
  readonly granularity?: number;
  /** Refuse to go through more orders of events and censorings than this. */
  readonly maximumOrders?: number;
}

const DUST = 1e-9;

export function invertMedianInterval(
  printed: { n: number; median: string; lower: string; upper: string },
  options: MedianIntervalOptions = {},
): MedianIntervalInversion {
  const {
    epsilon = 0.05,
    confidence = 0.95,
    granularity = 1,
    maximumOrders = 200_000,
  } = options;
  const median = printedInterval(printed.median);
  const lower = printedInterval(printed.lower),
    upper = printedInterval(printed.upper);
  const z = normalQuantile((1 + confidence) / 2, 0, 1);
  const solutions: MedianIntervalSolution[] = [];
  let ordersExamined = 0;
  for (const order of orders(printed.n, 0.5 - epsilon)) {
    ordersExamined++;
    const last = order.events.length - 1;
    const indexMedian = order.survival.findIndex((s) => s <= 0.5 + DUST);
    const indexU = order.survival.findLastIndex((s) =>
      s >= 0.5 + epsilon - DUST
    );
    const deviation = order.survival[indexMedian]! *
      Math.sqrt(order.greenwood[indexMedian]!);
    if (!(deviation > 0) || !Number.isFinite(deviation)) continue;
    const drop = (order.survival[indexU] ?? 1) - order.survival[last]!;
    for (const m of multiples(median, granularity)) {
      // Both limits must print as they do; each asks for a standard error within a range.
      const least = Math.max((m - lower.upper) / z, (upper.lower - m) / z);
      const most = Math.min((m - lower.lower) / z, (upper.upper - m) / z);
      const firstWidth = Math.ceil(
        (least * drop / deviation - DUST) / granularity,
      );
      const lastWidth = Math.floor(
        (most * drop / deviation + DUST) / granularity,
      );
      for (let width = firstWidth; width <= lastWidth; width++) {
        const standardError = deviation * width * granularity / drop;
        const position = Math.round(m / granularity);
        for (
          let l = position + last - indexMedian;
          l - width <= position;
          l++
        ) {
          const u = l - width;
          if (last === indexMedian && l > position) break;
          if (indexU < 0 ? u !== 0 : u < indexU + 1) continue;
          if (u > position - (indexMedian - indexU)) continue;
          if (order.censoredBefore[0]! > 0 && indexU === 0 && u < 2) continue;
          solutions.push({
            censoredBefore: order.censoredBefore,
            events: order.events,
            indexU,
            indexMedian,
            u: u * granularity,
            l: l * granularity,
            median: m,
            standardError,
            lower: m - z * standardError,
            upper: m + z * standardError,
          });
        }
      }
    }
  }
  return {
    method: "Inversion of the median survival time and its symmetric interval",
    n: printed.n,
    epsilon,
    confidence,
    granularity,
    ordersExamined,
    solutions,
  };
}

function* multiples(
  interval: PrintedInterval,
  step: number,
): Generator<number> {
  const first = Math.ceil(interval.lower / step - DUST);
  for (let i = first; i * step <= interval.upper + DUST; i++) yield i * step;
}

/** Every order of events and censorings, cut off where survival first reaches `floor`. */
function* orders(n: number, floor: number): Generator<Order> {
  const order: Order = {
    censoredBefore: [],
    events: [],
    survival: [],
    greenwood: [],
  };
  yield* extend(n, 1, 0);

  function* extend(
    atRisk: number,
    survival: number,
    greenwood: number,
  ): Generator<Order> {
    for (let censored = 0; censored < atRisk; censored++) {
      const r = atRisk - censored;
      for (let d = 1; d <= r; d++) {
        const s = survival * (r - d) / r;
        const g = greenwood + d / (r * (r - d));
        order.censoredBefore.push(censored);
        order.events.push(d);
        order.survival.push(s);
        order.greenwood.push(g);
        if (s <= floor + DUST) {
          yield {
            censoredBefore: order.censoredBefore.slice(),
            events: order.events.slice(),
            survival: order.survival.slice(),
            greenwood: order.greenwood.slice(),
          };
        } else yield* extend(r - d, s, g);
        order.censoredBefore.pop();
        order.events.pop();
        order.survival.pop();
        order.greenwood.pop();
      }
    }
  }
}
