/**
 * The names most like a given one, best first, by the share of letter pairs that
 * they have in common (Dice's coefficient).
 */
export function nearest(
  name: string,
  names: readonly string[],
  count: number,
): readonly string[] {
  const wanted = letterPairs(name);
  const likeness = (other: string) => {
    const pairs = letterPairs(other);
    const shared = [...wanted].filter((pair) => pairs.has(pair)).length;
    return 2 * shared / (wanted.size + pairs.size);
  };
  return names.map((other) => ({ other, score: likeness(other) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, count)
    .map(({ other }) => other);
}

function letterPairs(text: string): ReadonlySet<string> {
  const padded = ` ${text} `;
  return new Set(
    Array.from({ length: padded.length - 1 }, (_, i) => padded.slice(i, i + 2)),
  );
}
