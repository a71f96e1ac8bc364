import { numberWords, wordsValue } from "./number_words.ts";

/** A number, or a range of two, in a text. */
export interface TextNumber {
  /** As printed, in figures; with "%" where it is a percentage. */
  readonly printed: string;
  /** The number, or the first of two. */
  readonly value: number;
  /** Whether there are two, as in "38-85". */
  readonly isRange: boolean;
  /** Whether it is printed in words. */
  readonly inWords: boolean;
  /** Where it begins and ends in the text. */
  readonly start: number;
  /** The end, not included. */
  readonly end: number;
  /** The line on which it begins, from 1. */
  readonly line: number;
}

const figure =
  "(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:[.·]\\d+)?|(?<![\\d.·])[.·]\\d+";
/** Two numbers around a dash are a range; around "to" only in an interval. */
const range = `(?:${figure})(?:\\s?[-–]\\s?[-−]?(?:${figure}))?`;
const interval =
  `(?<=\\b(?:CIs?|intervals?)\\W{0,3}[-−]?)(?:${figure})%?\\sto\\s[-−]?(?:${figure})`;
const time = "(?:year|month|week|day|hour|minute|fold|point)";
const percent = "(?:\\s?%|\\s+per\\s?cent\\b|\\s+percent\\b)";

/**
 * Figures that are not part of a name ("5HIAA", "RADIANT-2", "90-yttrium") or of
 * a unit ("/24 h", "×10"), and numbers in words.
 */
const pattern = new RegExp(
  `(?<sign>[<>≤≥]\\s?(?:[A-Z]+-)?|(?<=[(=,:\\s])[-−](?=[\\d.]))?` +
    `(?:(?<![\\p{L}\\d×^.,·_]|\\p{L}[-–])(?<figures>${interval}|${range})` +
    `(?!\\d)(?!-(?!${time})\\p{L})(?!(?!(?:[mkuµμnp]?(?:mol|g|l|m|U)|h|mo|y)\\b)\\p{L})` +
    `|(?<=[<>≤≥]\\s?[A-Z]+-)(?<bound>${range})` +
    `|(?<![\\p{L}\\d-])(?:(?<none>none(?=\\sof\\b)|(?<=there\\s+(?:was|were)\\s+)no)` +
    `|(?<fraction>(?:one|two|three)[-\\s]+(?:thirds?|quarters?|fifths?))` +
    `|(?<words>${numberWords}))(?![\\p{L}\\d]))` +
    `(?<percent>${percent})?`,
  "giu",
);

/** Labels whose number counts nothing. */
const label =
  /(?:\b(?:fig(?:ure|s)?|tables?|refs?|references?|appendix|section|chapter)\.?|#)\s*$/i;

/** References in parentheses: "(1, 2)", "(12, 16-25)", but neither one wide range nor "t(28)". */
const citations = /(?<![\p{L}\d²])\(\s*\d{1,3}(?:\s*[,;–-]\s*\d{1,3})*\s*\)/gu;

/**
 * Finds the numbers of a text, in figures and in words, without those of labels,
 * references, names and units.
 *
 * @param text The text, with its lines.
 * @returns The numbers in their order.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { findNumbers } from "./find_numbers.ts";
 *
 * const found = findNumbers("Twenty of 35 patients (57%, Figure 1) had 5HIAA (2, 3).");
 * assert.deepEqual(found.map(({ printed }) => printed), ["20", "35", "57%"]);
 * ```
 */
export function findNumbers(text: string): readonly TextNumber[] {
  const cited = [...text.matchAll(citations)]
    .filter(({ 0: all, index }) => !isWide(all) && !isTableCell(text, index))
    .map(({ 0: all, index }) => [index, index + all.length] as const);
  const numbers: TextNumber[] = [];
  let line = 1, lineEnd = text.indexOf("\n");
  for (const match of text.matchAll(pattern)) {
    const { index: start, 0: all } = match;
    while (lineEnd >= 0 && lineEnd < start) {
      line++;
      lineEnd = text.indexOf("\n", lineEnd + 1);
    }
    const { sign = "", figures, bound, words, fraction } = match.groups!;
    if (label.test(text.slice(Math.max(0, start - 20), start))) continue;
    if (cited.some(([from, to]) => start >= from && start < to)) continue;
    const digits = figures ?? bound;
    const parts = (digits ?? "").match(new RegExp(figure, "g")) ?? [];
    const value = digits === undefined
      ? wordsValue(words ?? fraction ?? "zero")
      : Number(parts[0]!.replaceAll(",", "").replace("·", "."));
    numbers.push({
      printed: `${sign.replace(/\s/g, "")}${
        digits?.replaceAll(/\s+/g, " ") ??
          (fraction === undefined ? value : `${value}/${partsOf(fraction)}`)
      }${match.groups!.percent === undefined ? "" : "%"}`,
      value: /[-−]$/.test(sign) && !/[A-Z]/.test(sign) ? -value : value,
      isRange: parts.length > 1,
      inWords: digits === undefined,
      start,
      end: start + all.length,
      line,
    });
  }
  return numbers;
}

/** Into how many parts a fraction in words divides the whole. */
function partsOf(fraction: string): number {
  return /third/i.test(fraction) ? 3 : /quarter/i.test(fraction) ? 4 : 5;
}

/** Whether a parenthesis is the percentage in "25 (71)" under a heading "n (%)". */
export function isTableCell(text: string, parenthesis: number): boolean {
  const before = text.slice(Math.max(0, parenthesis - 4000), parenthesis);
  return /\d[ \t]+$/.test(before) && /\(\s*%\s*\)/.test(before);
}

/** One range that is too wide for references: "(12-111)". */
function isWide(text: string): boolean {
  const [, first, last] = /^\(\s*(\d+)\s*[-–]\s*(\d+)\s*\)$/.exec(text) ?? [];
  return first !== undefined && Number(last) - Number(first) > 15;
}
