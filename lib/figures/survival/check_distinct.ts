/**
 * Checks that no label stands twice.
 *
 * @param action What cannot be done otherwise.
 * @param owner What has the labels.
 * @throws {RangeError} With the label that stands twice.
 */
export function checkDistinct(
  action: string,
  owner: string,
  labels: readonly string[],
): void {
  const repeated = labels.find((label, i) => labels.indexOf(label) < i);
  if (repeated !== undefined) {
    throw new RangeError(
      `Cannot ${action}: each ${owner} needs its own label, but "${repeated}" appears twice`,
    );
  }
}
