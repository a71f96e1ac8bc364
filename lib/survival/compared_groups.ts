import { type GroupCodes, groupCodes, type Label } from "./group_codes.ts";

/**
 * The groups of a comparison, coded by {@link groupCodes}.
 *
 * @throws {TypeError} if a label is missing or labels are of several types
 * @throws {RangeError} if a label is "" or NaN, the length is not `n`, or there is only one group
 */
export function comparedGroups(
  action: string,
  group: ArrayLike<Label>,
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
  return coded;
}
