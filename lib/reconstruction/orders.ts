import { tolerance } from "../numeric/mod.ts";

/**
 * An order of events and censorings, up to the event at which survival first reaches a floor. Entry i
 * tells how many patients were censored since the event time before, and how many had an event then.
 */
export interface Order {
  readonly censoredBefore: readonly number[];
  readonly events: readonly number[];
  /** Kaplan–Meier survival and Greenwood's sum after each event time. */
  readonly survival: readonly number[];
  readonly greenwood: readonly number[];
}

/**
 * Every order for n patients whose survival reaches the floor; those that never do are left out, and
 * what follows after the floor is not told apart.
 */
export function* orders(n: number, floor: number): Generator<Order> {
  const censoredBefore: number[] = [], events: number[] = [];
  const survival: number[] = [], greenwood: number[] = [];
  yield* extend(n, 1, 0);

  function* extend(
    left: number,
    before: number,
    sum: number,
  ): Generator<Order> {
    for (let censored = 0; censored < left; censored++) {
      const atRisk = left - censored;
      for (let d = 1; d <= atRisk; d++) {
        const s = before * (atRisk - d) / atRisk;
        const g = sum + d / (atRisk * (atRisk - d));
        censoredBefore.push(censored);
        events.push(d);
        survival.push(s);
        greenwood.push(g);
        if (s <= floor + tolerance) {
          yield {
            censoredBefore: censoredBefore.slice(),
            events: events.slice(),
            survival: survival.slice(),
            greenwood: greenwood.slice(),
          };
        } else yield* extend(atRisk - d, s, g);
        censoredBefore.pop();
        events.pop();
        survival.pop();
        greenwood.pop();
      }
    }
  }
}

/**
 * The number of orders for n patients if none were cut off at a floor: a bound, known at once, on the
 * work of {@linkcode orders}.
 */
export function countOrders(n: number): number {
  // orders(n) = Σ over the first event time of 1 (stop there) + orders of those left.
  const counts = [0];
  for (let size = 1; size <= n; size++) {
    let total = 0;
    for (let atRisk = 1; atRisk <= size; atRisk++) {
      for (let left = 0; left < atRisk; left++) {
        total += 1 + counts[left]!;
      }
    }
    counts.push(total);
  }
  return counts[n]!;
}
