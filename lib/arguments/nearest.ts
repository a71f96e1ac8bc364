/**
 * Sorts names by how like a text they are.
 *
 * @param text The text.
 * @param names The names.
 * @returns The names, the most like first.
 */
export function byLikeness(
  text: string,
  names: readonly string[],
): readonly string[] {
  return ranked(text, names).map(({ name }) => name);
}

/**
 * Finds the name that a reader most likely meant: the same but for case, spaces
 * and marks, or at most two letters off.
 *
 * @param text What was written.
 * @param names The names that there are.
 * @returns The name; undefined if there is none.
 */
export function nearestName(
  text: string,
  names: readonly string[],
): string | undefined {
  const { length } = plain(text);
  const limit = Math.min(2, Math.floor(length / 2));
  // Each letter more or fewer is one to add or take away.
  const possible = names.filter((name) =>
    Math.abs(plain(name).length - length) <= limit
  );
  const [best] = ranked(text, possible);
  return best !== undefined && best.distance <= limit ? best.name : undefined;
}

/**
 * Asks whether the nearest name was meant.
 *
 * @param value What was written.
 * @param names The names that there are.
 * @returns The question; undefined if no name is near.
 */
export function didYouMean(
  value: unknown,
  names: readonly string[],
): string | undefined {
  const near = typeof value === "string"
    ? nearestName(value, names)
    : undefined;
  return near === undefined ? undefined : `did you mean ${near}?`;
}

function ranked(text: string, names: readonly string[]) {
  const wanted = plain(text);
  return names
    .map((name) => ({ name, distance: editDistance(wanted, plain(name)) }))
    .toSorted((a, b) => a.distance - b.distance);
}

function plain(text: string): string {
  return text.normalize("NFKD").toLowerCase().replaceAll(/[^\p{L}\d%]/gu, "");
}

/** Levenshtein's distance: letters to add, take away or exchange. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++) {
      next.push(Math.min(
        next[j]! + 1,
        row[j + 1]! + 1,
        row[j]! + (letter === b[j] ? 0 : 1),
      ));
    }
    row = next;
  }
  return row.at(-1)!;
}
