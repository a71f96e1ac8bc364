import { isTableCell, type TextNumber } from "./find_numbers.ts";

/** What a number in a text seems to be. */
export interface NumberSort {
  /** One of the kinds of number. */
  readonly kind: string;
  /** Its unit; null where none stands beside it. */
  readonly unit: string | null;
}

const units =
  /^[\s-]?(years?|months?|weeks?|days?|hours?|min(?:utes)?|patients|subjects|participants|women|men|children|[mkuµμn]?g(?:\/(?:kg|d?l|day))?|[mkuµμn]?mol\/l|mU|MU|IU|mm|cm|kg\/m2|kg|mmHg)\b/i;
const times = /^(?:year|month|week|day|hour|min)/i;

/** What is said right before a number of each kind, the first that fits. */
const before: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ["p-value", /\bp(?:[\s-]*values?)?\s*(?:of|=|was|is|[<>≤≥])?\s*$/i],
  ["hazard ratio", /\b(?:hazard\s+ratio|HR)\b[^.\d]{0,15}$/i],
  ["odds ratio", /\b(?:odds\s+ratio|OR)\b[^.\d]{0,15}$/],
  ["risk ratio", /\b(?:risk\s+ratio|relative\s+risk|RR)\b[^.\d]{0,15}$/],
  ["standard deviation", /(?:\bSDs?\b|±|standard\s+deviation)[^.\d]{0,6}$/],
  ["degrees of freedom", /(?:\b[tFr]|χ2|χ²|chi2)\s*\((?:\d+(?:\.\d+)?,\s*)?$/],
  ["statistic", /(?:(?:\b[tFr]|χ2|χ²|chi2)\s*\([^)]*\)|\bz)\s*=\s*$/],
  ["median", /\bmedian\b[^.;\d]{0,70}$/i],
  ["mean", /\b(?:mean|average)\b[^.;\d]{0,50}$/i],
  ["version", /\bversion\s*$/i],
];

/** Tells the kind and the unit of a number from what stands around it. */
export function sortOfNumber(
  text: string,
  numbers: readonly TextNumber[],
  i: number,
): NumberSort {
  const number = numbers[i]!;
  const { printed, start, end, isRange, value, inWords } = number;
  const ahead = text.slice(Math.max(0, start - 90), start);
  const unit = units.exec(text.slice(end, end + 16))?.[1] ?? null;
  if (isRange && /\b(?:CIs?|intervals?)\W{0,4}$/.test(ahead)) {
    return { kind: "confidence interval", unit };
  }
  if (
    printed.includes("%") &&
    /^\W{0,2}(?:CI|confidence)/.test(text.slice(end, end + 14))
  ) {
    return { kind: "level", unit: "%" };
  }
  if (isPercent(text, numbers, i)) return { kind: "percent", unit: "%" };
  if (isRange) return { kind: "range", unit };
  if (printed.includes("/")) return { kind: "fraction", unit: null };
  if (/^\s*±/.test(text.slice(end, end + 4))) return { kind: "mean", unit };
  if (/\bn\s*=\s*$/i.test(ahead)) return { kind: "count", unit };
  if (/\bmean\s*\(SD\)[^;]{0,60}\d\s\($/i.test(ahead)) {
    return { kind: "standard deviation", unit };
  }
  const found = before.find(([, pattern]) => pattern.test(ahead));
  if (found !== undefined) return { kind: found[0], unit };
  if (unit !== null && times.test(unit)) return { kind: "time point", unit };
  if (/[<>≤≥]/.test(printed)) return { kind: "limit", unit };
  if (printed.includes(".")) return { kind: "number", unit };
  if (
    unit !== null &&
    !/^(?:patients|subjects|participants|women|men|children)$/i.test(unit)
  ) {
    return { kind: "dose", unit };
  }
  const isYear = !inWords && /^(?:19|20)\d\d$/.test(printed) && value < 2100;
  return isYear ? { kind: "year", unit: null } : { kind: "count", unit };
}

/** Whether a number can be a count: whole, alone and without a sign. */
export function isCount(
  { printed, isRange, value }: TextNumber,
): boolean {
  return !isRange && Number.isInteger(value) && /^[\d,]+$/.test(printed);
}

/** Whether a number is a percentage: by its sign, or as the last of "label 25 71" or "label 25 (71)" in a table. */
export function isPercent(
  text: string,
  numbers: readonly TextNumber[],
  i: number,
): boolean {
  const { printed, start, end } = numbers[i]!;
  if (printed.endsWith("%")) {
    return !/^\W{0,2}(?:CI|confidence)/.test(text.slice(end, end + 14));
  }
  const previous = numbers[i - 1];
  if (
    previous !== undefined && isCount(previous) &&
    /^[ \t]+\($/.test(text.slice(previous.end, start)) && text[end] === ")" &&
    isTableCell(text, start - 1)
  ) return true;
  return /^\d+(?:\.\d+)?$/.test(printed) && Number(printed) <= 100 &&
    previous !== undefined && isCount(previous) &&
    /^[ \t]+$/.test(text.slice(previous.end, start)) &&
    /^[ \t]*(?:\n|$)/.test(text.slice(end, end + 20)) &&
    text.slice(0, start).lastIndexOf("%") > start - 4000;
}

/** Where the sentence of a place begins: after a full stop, or an empty line. */
export function sentenceStart(text: string, place: number): number {
  const from = Math.max(0, place - 800);
  const ends = text.slice(from, place + 1)
    .matchAll(/[.?!]\s+(?=[A-Z])|\n\s*\n/g);
  return Math.max(
    from === 0 ? 0 : from + 1,
    ...[...ends].map(({ index, 0: all }) => from + index + all.length),
  );
}
