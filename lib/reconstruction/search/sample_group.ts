import {
  invertMedianInterval,
  type MedianIntervalSolution,
} from "../invert_median_interval.ts";
import { atLeast } from "../../numeric/mod.ts";
import { orders } from "../orders.ts";
import type { Random } from "../random.ts";
import { type Observation, sampleOrder } from "./sample_order.ts";
import type { GroupTarget } from "./targets.ts";

/** Draws times for a group that meet what is printed about it; null when a draw leads nowhere. */
export type GroupSampler = (
  eventShare: number,
  random: Random,
) => Observation[] | null;

/**
 * Makes a sampler for a small group from all solutions of its printed interval. An order is drawn first
 * and then one of its solutions, so that no order is preferred for its many times.
 */
export function createGroupSampler(target: GroupTarget): GroupSampler {
  const { n, limits, range } = target;
  const solutions = limits
    ? invertMedianInterval({ n, ...limits }).solutions
    : medianOnly(target);
  const byOrder = [
    ...Map.groupBy(solutions, (one) => `${one.censoredBefore}/${one.events}`)
      .values(),
  ];
  return (eventShare, random) => {
    const times = sampleOrder(
      random.pick(random.pick(byOrder)),
      target,
      eventShare,
      random,
    );
    if (!times || !range) return times;
    // The ends are moved to the printed range; the penalty refuses what then does not fit.
    const order = [...times.keys()].sort((a, b) =>
      times[a]!.months - times[b]!.months
    );
    return times.map((one, i) =>
      i === order[0]
        ? { ...one, months: range[0] }
        : i === order.at(-1)
        ? { ...one, months: range[1] }
        : one
    );
  };
}

/** Orders of a group of which only the median is asked for: all other times are free. */
function medianOnly({ n, median }: GroupTarget): MedianIntervalSolution[] {
  return orders(n, 0.5).filter(({ survival }) => atLeast(0.5, survival.at(-1)!))
    .map(({ censoredBefore, events }) => ({
      censoredBefore,
      events,
      indexU: -1,
      indexMedian: events.length - 1,
      u: 0,
      l: median,
      median,
      standardError: NaN,
      lower: NaN,
      upper: NaN,
    })).toArray();
}
