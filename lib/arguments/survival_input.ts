import { inPieces } from "../arguments/in_pieces.ts";

/*
 * Checks of the arguments that every procedure here takes. `action` opens each
 * message ("estimate survival"), so that the reader sees what failed, which
 * argument, where, and what was expected.
 */

/** Event indicator of each subject: 1 or `true` for an event, 0 or `false` for a censoring. */
export type EventIndicator = ArrayLike<number | boolean>;

function show(value: unknown): string {
  return typeof value === "string" ? JSON.stringify(value) : String(value);
}

/** The error that says what was expected, and what was found; `ofType` if at least the type is right. */
export function invalid(
  action: string,
  what: string,
  expected: string,
  value: unknown,
  ofType: boolean,
): Error {
  const message =
    `Cannot ${action}: ${what} must be ${expected}, current value is ${
      show(value)
    }`;
  return ofType ? new RangeError(message) : new TypeError(message);
}

/**
 * Throws unless `values` is an array or typed array; with `n`, also unless it has that length.
 *
 * @throws {TypeError} if `values` is no array
 * @throws {RangeError} if it is empty or its length is not `n`
 */
export function checkArray(
  action: string,
  name: string,
  values: ArrayLike<unknown>,
  n?: number,
): void {
  const isArray = Array.isArray(values) ||
    (ArrayBuffer.isView(values) && "length" in values);
  if (!isArray) {
    throw invalid(action, name, "an array or typed array", values, false);
  }
  if (n === undefined ? values.length === 0 : values.length !== n) {
    const expected = n === undefined ? "at least 1" : `${n} as for time`;
    throw invalid(action, `${name}.length`, expected, values.length, true);
  }
}

/**
 * Throws unless all values are finite and not negative.
 *
 * @throws {TypeError} if a value is no number
 * @throws {RangeError} if a value is negative, NaN or infinite, or the length is not `n`
 */
export function checkTimes(
  action: string,
  name: string,
  values: ArrayLike<number>,
  n?: number,
): void {
  checkArray(action, name, values, n);
  inPieces(values.length, (from, to) => {
    const i = firstWrongTime(values, from, to);
    if (i === to) return;
    const value: unknown = values[i];
    const expected = "a non-negative finite number";
    const isNumber = typeof value === "number";
    throw invalid(action, `${name}[${i}]`, expected, value, isNumber);
  });
}

/** Place of the first value that is no time, or `to`. */
function firstWrongTime(
  values: ArrayLike<number>,
  from: number,
  to: number,
): number {
  for (let i = from; i < to; i++) {
    const value = values[i];
    if (typeof value !== "number" || !(value >= 0 && value < Infinity)) {
      return i;
    }
  }
  return to;
}

/** Place of the first value that is no event indicator, or `to`. */
function firstWrongEvent(
  event: EventIndicator,
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
 * The event indicators as 0 and 1: `event` itself if it is a Uint8Array, not to
 * be written to. Other numbers are refused: durations or
 * codes 1 and 2 passed by mistake would otherwise count as events.
 *
 * @throws {TypeError} if a value is neither number nor boolean
 * @throws {RangeError} if a number is not 0 or 1, or the length is not `n`
 */
export function eventFlags(
  action: string,
  name: string,
  event: EventIndicator,
  n: number,
): Uint8Array {
  checkArray(action, name, event, n);
  inPieces(n, (from, to) => {
    const i = firstWrongEvent(event, from, to);
    if (i === to) return;
    const value: unknown = event[i];
    const expected = "0, 1, false or true";
    const isNumber = typeof value === "number";
    throw invalid(action, `${name}[${i}]`, expected, value, isNumber);
  });
  return event instanceof Uint8Array ? event : Uint8Array.from(event, Number);
}

/**
 * Throws unless `value` is a number and `isValid`, which says what `expected` means.
 *
 * @throws {TypeError} if it is no number
 * @throws {RangeError} if it is not valid
 */
export function checkNumber(
  action: string,
  name: string,
  value: number,
  isValid: boolean,
  expected: string,
): void {
  if (typeof value !== "number") {
    throw invalid(action, name, expected, value, false);
  }
  if (!isValid) throw invalid(action, name, expected, value, true);
}

/**
 * Throws unless `value` is between 0 and 1, both excluded.
 *
 * @throws {TypeError} if it is no number
 * @throws {RangeError} if it is outside
 */
export function checkProbability(
  action: string,
  name: string,
  value: number,
): void {
  const expected = "between 0 and 1 (both excluded)";
  checkNumber(action, name, value, value > 0 && value < 1, expected);
}

/**
 * Throws unless `value` is true or false: "false" would count as true.
 *
 * @throws {TypeError} if it is anything else
 */
export function checkFlag(action: string, name: string, value: boolean): void {
  if (typeof value !== "boolean") {
    throw invalid(action, name, "true or false", value, false);
  }
}

/**
 * Throws unless `km` is an estimated curve.
 *
 * @throws {TypeError} if it is anything else
 */
export function checkCurve(action: string, km: unknown): void {
  const { curve } = Object(km) as { curve?: { survival?: unknown } };
  if (curve?.survival instanceof Float64Array) return;
  throw invalid(action, "km", "what kaplanMeier returns", km, false);
}

/**
 * Throws unless `value` is one of `choices`.
 *
 * @throws {RangeError} naming the choices
 */
export function checkChoice<T extends string>(
  action: string,
  name: string,
  value: T,
  choices: readonly T[],
): void {
  if (!choices.includes(value)) {
    const expected = `one of ${choices.map(show).join(", ")}`;
    throw invalid(action, name, expected, value, true);
  }
}

/**
 * Throws unless the weights are finite, not negative, and not all 0.
 *
 * @throws {TypeError} if a weight is no number
 * @throws {RangeError} if a weight is negative, NaN or infinite, all are 0, or the length is not `n`
 */
export function checkWeights(
  action: string,
  name: string,
  weights: ArrayLike<number>,
  n: number,
): void {
  checkTimes(action, name, weights, n);
  for (let i = 0; i < n; i++) if (weights[i] !== 0) return;
  throw invalid(action, name, "positive for at least 1 subject", 0, true);
}

/**
 * Throws unless every subject enters before its time.
 *
 * @throws {RangeError} if an entry is negative, NaN, infinite, or not before the subject's time
 */
export function checkEntries(
  action: string,
  name: string,
  entry: ArrayLike<number>,
  time: ArrayLike<number>,
): void {
  checkTimes(action, name, entry, time.length);
  for (let i = 0; i < entry.length; i++) {
    if (entry[i]! >= time[i]!) {
      const expected = `less than time[${i}] = ${time[i]}`;
      throw invalid(action, `${name}[${i}]`, expected, entry[i], true);
    }
  }
}
