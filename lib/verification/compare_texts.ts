import { quote } from "./difference.ts";

/** Where two texts begin to differ, for a reader; `undefined` if nowhere. */
export function compareTexts(
  committed: string,
  now: string,
): string | undefined {
  if (committed === now) return undefined;
  const before = committed.split("\n");
  const after = now.split("\n");
  const line = before.findIndex((text, i) => text !== after[i]);
  const i = line < 0 ? before.length : line;
  const [a, b] = aroundChange(before[i], after[i]);
  return `line ${i + 1}: committed ${quote(a)}, now ${quote(b)}`;
}

/** Of long lines, what is around the first character that differs. */
function aroundChange(a: string | undefined, b: string | undefined) {
  if (a === undefined || b === undefined) return [a, b];
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  const start = same < 80 ? 0 : same - 40;
  return [a, b].map((line) => (start > 0 ? "…" : "") + line.slice(start));
}
