import type { Codes } from "./codes.ts";
import { inPieces } from "./in_pieces.ts";

/**
 * Checks of the arguments that every procedure here takes. `action` opens each
 * message ("estimate survival"), so that the reader sees what failed, which
 * argument, where, and what was expected.
 */

/** Event indicator of each subject: 1 or `true` for an event, 0 or `false` for a censoring. */
export type EventIndicator = ArrayLike<number | boolean>;

/** A group's or stratum's label. */
export type Label = string | number | boolean;

/** Group of each subject as a number from 0, with the labels in ascending order. */
export interface GroupCodes {
  /** The distinct labels, ascending. */
  readonly labels: readonly Label[];
  /** For each subject, the index of its label. */
  readonly codes: Codes;
}

function show(value: unknown): string {
  return typeof value === "string" ? JSON.stringify(value) : String(value);
}

function invalid(
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

const labelTypes = ["string", "number", "boolean"];

/** Throws unless `label` is one, of the same type as the first. */
function checkLabel(
  action: string,
  what: string,
  label: Label,
  first: Label,
): void {
  const type = labelTypes.includes(typeof first) ? typeof first : "label";
  const isEmpty = label === "" || Number.isNaN(label);
  if (typeof label !== type || isEmpty) {
    throw invalid(action, what, `a non-empty ${type}`, label, isEmpty);
  }
}

/** Numbers ascend by value, all else by code units: the same order on every machine. */
function compareLabels(a: Label, b: Label): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  return String(a) < String(b) ? -1 : 1;
}

/**
 * Codes labels from place `i` as long as they are small whole numbers met
 * before, which need no look-up in a map.
 *
 * @returns the place of the first that is not
 */
function codeSmall(
  group: ArrayLike<Label>,
  small: Int32Array,
  codes: Codes,
  i: number,
): number {
  const end = Math.min(codes.length, i + 4096);
  for (; i < end; i++) {
    const label = group[i];
    const code = typeof label === "number" ? small[label] : undefined;
    if (code === undefined || code < 0) break;
    codes[i] = code;
  }
  return i;
}

function relabel(codes: Codes, rank: Uint32Array): void {
  if (rank.every((r, code) => r === code)) return;
  for (let i = 0; i < codes.length; i++) codes[i] = rank[codes[i]!]!;
}

/**
 * Codes labels as 0, 1, 2, ... in ascending order of the labels.
 *
 * @throws {TypeError} if a label is missing or labels are of several types
 * @throws {RangeError} if a label is "" or NaN, or the length is not `n`
 */
export function groupCodes(
  action: string,
  name: string,
  group: ArrayLike<Label>,
  n: number,
): GroupCodes {
  checkArray(action, name, group, n);
  const seen = new Map<Label, number>();
  const small = new Int32Array(256).fill(-1);
  let codes: Codes = new Uint8Array(n);
  for (let i = codeSmall(group, small, codes, 0); i < n;) {
    const label = group[i]!;
    let code = seen.get(label);
    if (code === undefined) {
      checkLabel(action, `${name}[${i}]`, label, group[0]!);
      code = seen.size;
      if (code === 256) codes = new Uint32Array(codes);
      seen.set(label, code);
      if (typeof label === "number" && label in small) small[label] = code;
    }
    codes[i] = code;
    i = codeSmall(group, small, codes, i + 1);
  }
  const labels = [...seen.keys()].sort(compareLabels);
  const rank = new Uint32Array(labels.length);
  labels.forEach((label, r) => rank[seen.get(label)!] = r);
  relabel(codes, rank);
  return { labels, codes };
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
