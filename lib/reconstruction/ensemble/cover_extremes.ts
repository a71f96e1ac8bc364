import type { Course } from "../courses.ts";
import { GROUP_NAMES } from "../observe.ts";
import type { Extremes } from "../search/walk_to_extreme.ts";
import { monthlyCurves } from "./curves.ts";
import { type ExtremeRow, toExtremeRow } from "./extreme_rows.ts";

/** Survival is published to four decimals; what differs by less is the same extreme. */
const SAME = 5e-5;

/**
 * Chooses few data sets that together have every extreme: again and again the one that has most of those
 * still wanted.
 */
export function coverExtremes(
  extremes: Extremes,
  courses: readonly Course[],
): readonly ExtremeRow[] {
  const wanted = GROUP_NAMES.flatMap((group) => {
    const { lower, upper } = extremes[group];
    return [lower, upper].flatMap((side) =>
      side.map(({ survival }, month) => ({ group, month, survival }))
    );
  });
  const states = new Set(
    GROUP_NAMES.flatMap((group) => {
      const { lower, upper } = extremes[group];
      return [...lower, ...upper].map(({ state }) => state);
    }),
  );
  const candidates = [...states].map((state) => {
    const curves = monthlyCurves(toExtremeRow(0, state, courses));
    const has = wanted.filter(({ group, month, survival }) =>
      Math.abs(curves[group][month]! - survival) < SAME
    );
    return { state, has: new Set(has) };
  });
  const rows: ExtremeRow[] = [];
  while (candidates.some(({ has }) => has.size > 0)) {
    const best = candidates.reduce((a, b) => b.has.size > a.has.size ? b : a);
    rows.push(toExtremeRow(rows.length + 1, best.state, courses));
    const covered = [...best.has];
    for (const { has } of candidates) covered.forEach((one) => has.delete(one));
  }
  return rows;
}
