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
  return `line ${i + 1}: committed ${quote(before[i])}, now ${quote(after[i])}`;
}
