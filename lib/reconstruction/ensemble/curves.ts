import { kaplanMeier } from "../../survival/mod.ts";
import { byGroup, type GroupName } from "../observe.ts";
import { type GroupTimes, memberGroups } from "./member.ts";

/** Last month for which curves are compared, the paper's longest treatment. */
export const LAST_MONTH = 64;

/** Kaplan–Meier survival of each group at the months 0 to 64. */
export type MonthlyCurves = Readonly<Record<GroupName, Float64Array>>;

/**
 * Computes the survival of each group of a member, month by month.
 *
 * @param member The member.
 * @returns The curves.
 */
export function monthlyCurves(member: GroupTimes): MonthlyCurves {
  const groups = memberGroups(member);
  return byGroup((name) => {
    const { curve } = kaplanMeier(
      groups[name].map(({ months }) => months),
      groups[name].map(({ event }) => event),
    );
    const values = new Float64Array(LAST_MONTH + 1);
    let row = -1;
    for (let month = 0; month <= LAST_MONTH; month++) {
      while (row + 1 < curve.time.length && curve.time[row + 1]! <= month) {
        row++;
      }
      values[month] = row < 0 ? 1 : curve.survival[row]!;
    }
    return values;
  });
}
