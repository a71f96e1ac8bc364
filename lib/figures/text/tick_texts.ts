import type { FontName } from "../style/fonts.ts";
import { longestText, textWidth } from "./text.ts";

/** Between the texts of two ticks. */
const tickGap = 4;

/** About how many ticks in round numbers an axis has room for, at most `most`. */
export function readableTicks(
  lastTick: number,
  { most, length, font }: {
    readonly most: number;
    readonly length: number;
    readonly font: FontName;
  },
): number {
  // Up to a few units the round numbers have a decimal.
  const text = lastTick < 5 ? "0.0" : tickText(lastTick);
  const widest = textWidth(text, font) + tickGap;
  // Round numbers can be closer than asked for, by half at most.
  return Math.max(1, Math.min(most, Math.floor(length / widest / 1.5)));
}

/**
 * Those of some times at which a text can stand without touching the next: each
 * that is far enough from the last.
 *
 * @param perTime Units of the axis in a unit of time.
 * @param texts What stands at the times.
 */
export function readableTimes(
  times: readonly number[],
  perTime: number,
  texts: readonly string[],
  font: FontName,
): readonly number[] {
  const distance = (longestText(texts, font) + tickGap) / perTime;
  const readable: number[] = [];
  for (const time of times) {
    const last = readable.at(-1);
    if (last === undefined || time - last >= distance) readable.push(time);
  }
  return readable;
}

/** Room at the right of a frame for the half of the last tick's label. */
export function rightMargin(lastTick: number, font: FontName): number {
  return Math.max(8, Math.ceil(textWidth(tickText(lastTick), font) / 2) + 2);
}

function tickText(tick: number): string {
  return Math.ceil(tick).toLocaleString("en");
}
