import { checkColumn, type Column } from "./columns.ts";
import { inPieces } from "./in_pieces.ts";
import { invalid } from "./invalid.ts";

/** Event indicator of each subject: 1 or `true` for an event, 0 or `false` for a censoring. */
export type EventIndicator = Column<number | boolean>;

/** Place of the first value that is not an event indicator, or `to`. */
function firstWrong(
  event: ArrayLike<number | boolean>,
  from: number,
  to: number,
): number {
  for (let i = from; i < to; i++) {
    const value = event[i];
    // No branch on the value itself: at random it would be mispredicted half the time.
    const isFlag = typeof value === "number"
      ? value * (value - 1) === 0
      : typeof value === "boolean";
    if (!isFlag) return i;
  }
  return to;
}

/**
 * Reads event indicators as 0 and 1. Other numbers are refused: durations, or
 * codes 1 and 2, passed by mistake would otherwise count as events.
 *
 * @param action What the function does, as in "estimate survival".
 * @param name The argument, as in `event`.
 * @param event The indicators.
 * @param n How many there must be.
 * @returns The flags: `event` itself if it is a Uint8Array, which must not be
 * written to.
 * @throws {TypeError} If a value is neither a number nor a boolean.
 * @throws {RangeError} If a number is not 0 or 1, or the length is not `n`.
 */
export function eventFlags(
  action: string,
  name: string,
  event: EventIndicator,
  n: number,
): Uint8Array {
  const values = checkColumn(action, name, event, n);
  inPieces(n, (from, to) => {
    const i = firstWrong(values, from, to);
    if (i === to) return;
    const value: unknown = values[i];
    const expected = "0, 1, false or true";
    const isNumber = typeof value === "number";
    throw invalid(action, `${name}[${i}]`, expected, value, isNumber);
  });
  return values instanceof Uint8Array
    ? values
    : Uint8Array.from(values, Number);
}
