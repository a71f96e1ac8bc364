import type { Column } from "../../arguments/mod.ts";
import { type GroupCodes, groupCodes, type Label } from "./group_codes.ts";

/** The covariances of more groups would not fit into memory; so many are measurements. */
const mostGroups = 1000;

/**
 * The groups of a comparison, coded by {@linkcode groupCodes}.
 *
 * @throws {TypeError} If a label is missing or labels are of several types.
 * @throws {RangeError} If a label is "" or NaN, the length is not `n`, or there
 * is only one group or more than 1000.
 */
export function comparedGroups(
  action: string,
  group: Column<Label>,
  n: number,
): GroupCodes {
  const coded = groupCodes(action, "group", group, n);
  const { labels } = coded;
  if (labels.length < 2) {
    throw new RangeError(
      `Cannot ${action}: group must hold at least 2 different labels, current value is ${
        JSON.stringify(labels)
      }`,
    );
  }
  if (labels.length > mostGroups) {
    throw new RangeError(
      `Cannot ${action}: group must hold at most ${mostGroups} different labels, current value has ${labels.length}`,
    );
  }
  return coded;
}
