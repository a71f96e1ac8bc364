import { checkPercentage, wholeCounts } from "../checks/percentage.ts";
import type { TextNumber } from "./find_numbers.ts";
import { isCount, isPercent, sentenceStart } from "./kind_of_number.ts";

/** What a percentage is of, as far as the text tells. */
export interface Tie {
  /** Position of the percentage among the numbers. */
  readonly percent: number;
  /** Position of the number that was counted; null where the text prints none. */
  readonly count: number | null;
  /** Position of the total. */
  readonly total: number;
  /** How many were counted; null where several numbers print as the percentage. */
  readonly n: number | null;
}

/** Words for those who are counted. */
const people =
  /^\s*(?:\p{L}+[\s-]){0,3}?(?:patients|subjects|participants|persons|people|cases|women|men|children|adults|volunteers|individuals)\b/iu;

/**
 * Proposes for each percentage which count of which total it is: the count next
 * to it ("25 patients (71%)", "71% (25/35)", "25 71" in a table), else the one
 * whole number that prints so; of the total named with it, else in its sentence,
 * else of the one that explains most percentages.
 */
export function tiePercentages(
  text: string,
  numbers: readonly TextNumber[],
): readonly Tie[] {
  const totals = [...numbers.keys()].filter((i) => isTotal(text, numbers[i]!));
  const counted = new Map<number, number>();
  for (const i of numbers.keys()) {
    if (!isPercent(text, numbers, i)) continue;
    const count = countBeside(text, numbers, i);
    if (count !== undefined) counted.set(i, count);
  }
  const prints = (i: number, count: number, total: number) =>
    numbers[count]!.value <= numbers[total]!.value &&
    checkPercentage(
      numbers[count]!.value,
      numbers[total]!.value,
      percentText(numbers[i]!),
    ).holds;
  const explained = (total: number) =>
    [...counted].filter(([i, count]) => prints(i, count, total)).length;
  const main = totals.reduce<number | undefined>(
    (best, total) =>
      best === undefined || explained(total) > explained(best) ? total : best,
    undefined,
  );

  return [...numbers.keys()].flatMap((i): readonly Tie[] => {
    if (!isPercent(text, numbers, i) || numbers[i]!.isRange) return [];
    const beside = counted.get(i);
    const from = sentenceStart(text, numbers[i]!.start);
    const near = totals.filter((t) =>
      numbers[t]!.start >= from && t < i && t !== beside
    ).toReversed();
    // "429 patients (52% of them women)": more than all cannot be a part of them.
    const isWhole = beside !== undefined && main !== undefined &&
      numbers[beside]!.value > numbers[main]!.value &&
      !near.some((t) => prints(i, beside, t));
    const count = beside === undefined || isWhole ? null : beside;
    if (isWhole) near.unshift(beside);
    const named = count === null
      ? undefined
      : totalBeside(text, numbers, count);
    const after = totalAfter(text, numbers, i);
    const candidates = [named, after, ...near, main].filter((t) =>
      t !== undefined
    );
    const total = count === null
      ? candidates[0]
      : named ?? candidates.find((t) => prints(i, count, t)) ?? main;
    if (total === undefined) return [];
    const counts = count === null
      ? wholeCounts(percentText(numbers[i]!), numbers[total]!.value)
      : [numbers[count]!.value];
    const n = counts.length === 1 ? counts[0]! : null;
    // Of whom a share is that no count and no total stands beside, nobody knows.
    if (count === null && n === null && near.length === 0) return [];
    return [{ percent: i, count, total, n }];
  });
}

/** The percentage's digits. */
export function percentText({ printed }: TextNumber): string {
  return printed.replace(/[%<>≤≥]/g, "");
}

/** Whether a number is one of all: "N=35", "35 patients", "12/50". */
function isTotal(text: string, number: TextNumber): boolean {
  if (!isCount(number) || number.value < 2) return false;
  const before = text.slice(Math.max(0, number.start - 12), number.start);
  return /\bn\s*=\s*$/i.test(before) || /\d\s*(?:\/|of)\s*$/.test(before) ||
    people.test(text.slice(number.end, number.end + 60));
}

/** The count that stands beside a percentage, with no other number between. */
function countBeside(
  text: string,
  numbers: readonly TextNumber[],
  i: number,
): number | undefined {
  const { start, end } = numbers[i]!;
  const before = numbers[i - 1], after = numbers[i + 1];
  if (before !== undefined && isCount(before)) {
    const between = text.slice(before.end, start);
    // "12/50 (24%)": the count is the number before the total.
    const first = numbers[i - 2];
    const isPair = first !== undefined &&
      /^\s*(?:\/|\s(?:out\s)?of\s(?:the\s)?)\s*$/
        .test(text.slice(first.end, before.start));
    if (
      /^[^.;,()[\]]{0,60}[([]\s*$/s.test(between) || /^[ \t]+$/.test(between)
    ) {
      return isPair ? i - 2 : i - 1;
    }
  }
  return after !== undefined && isCount(after) &&
      /^\s*[([]\s*(?:n\s*=\s*)?$/i.test(text.slice(end, after.start))
    ? i + 1
    : undefined;
}

/** The total that comes after a percentage: "12 (20%) of 60 patients". */
function totalAfter(
  text: string,
  numbers: readonly TextNumber[],
  i: number,
): number | undefined {
  const next = numbers[i + 1];
  return next !== undefined && isCount(next) &&
      /^\)?\s*(?:out\s)?of\s(?:the\s|all\s)?$/
        .test(text.slice(numbers[i]!.end, next.start))
    ? i + 1
    : undefined;
}

/** The total that stands beside a count: "12/50", "12 of 50". */
function totalBeside(
  text: string,
  numbers: readonly TextNumber[],
  count: number,
): number | undefined {
  const next = numbers[count + 1];
  return next !== undefined && isCount(next) &&
      /^\s*(?:\/|(?:out\s)?of\s(?:the\s)?)\s*$/
        .test(text.slice(numbers[count]!.end, next.start))
    ? count + 1
    : undefined;
}
