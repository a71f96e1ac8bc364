import type { Codes } from "./codes.ts";
import { checkColumn, type Column, invalid } from "../../arguments/mod.ts";

/** A group's or stratum's label. */
export type Label = string | number | boolean;

/** Group of each subject as a number from 0, with the labels in ascending order. */
export interface GroupCodes {
  /** The distinct labels, ascending. */
  readonly labels: readonly Label[];
  /** For each subject, the index of its label. */
  readonly codes: Codes;
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
 * @returns The place of the first that is not.
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

/** As {@linkcode groupCodes}; undefined where the column is left out. */
export function optionalCodes(
  action: string,
  name: string,
  column: Column<Label> | undefined,
  n: number,
): GroupCodes | undefined {
  return column === undefined ? undefined : groupCodes(action, name, column, n);
}

/**
 * Codes labels as 0, 1, 2, ... in ascending order of the labels.
 *
 * @throws {TypeError} If a label is missing or labels are of several types.
 * @throws {RangeError} If a label is "" or NaN, or the length is not `n`.
 */
export function groupCodes(
  action: string,
  name: string,
  column: Column<Label>,
  n: number,
): GroupCodes {
  const group = checkColumn(action, name, column, n);
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
