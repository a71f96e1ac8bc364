import type { Claim, Relation } from "../registry/claim.ts";
import { findNumbers, type TextNumber } from "./find_numbers.ts";
import { isCount, sentenceStart, sortOfNumber } from "./kind_of_number.ts";
import { type Tie, tiePercentages } from "./tie_percentages.ts";

/** A registry as a program proposes it, for a person to confirm. */
export interface RegistryDraft {
  /** The numbers of the text, in their order. */
  readonly claims: readonly Claim[];
  /** What seems to hold between them. */
  readonly relations: readonly Relation[];
}

/**
 * Drafts the registry of a text: its numbers with place, kind, count, total and
 * unit, and the percentages, sums and intervals among them. All of it is a
 * proposal by patterns of words, which a person must confirm row by row.
 *
 * @param text The text of a paper, with its lines.
 * @returns The rows of both tables.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { draftRegistry } from "./draft_registry.ts";
 *
 * const { claims, relations } = draftRegistry(
 *   "Of 40 patients, 10 (25%) responded.",
 * );
 * assert.deepEqual(claims.map(({ printed }) => printed), ["40", "10", "25%"]);
 * assert.equal(claims[2]!.n, 10);
 * assert.deepEqual(
 *   relations.map(({ kind, operands }) => [kind, operands]),
 *   [["percent", "line1.n2 line1.n1"]],
 * );
 * ```
 */
export function draftRegistry(text: string): RegistryDraft {
  const numbers = findNumbers(text);
  const ids = namesOf(numbers);
  const ties = tiePercentages(text, numbers);
  const byPercent = new Map(ties.map((tie) => [tie.percent, tie]));
  const sections = sectionsOf(text);
  const claims = numbers.map((number, i): Claim => {
    const { kind, unit } = sortOfNumber(text, numbers, i);
    const tie = byPercent.get(i);
    return {
      claim: ids[i]!,
      section: sections.findLast(({ start }) => start <= number.start)?.name ??
        "",
      place: `line ${number.line}`,
      printed: number.printed,
      statistic: wordsAround(text, number),
      kind,
      n: tie?.n ??
        (kind === "count" && number.value >= 0 ? number.value : null),
      total: tie === undefined ? null : numbers[tie.total]!.value,
      unit,
      in_words: number.inWords,
      origin: "study",
    };
  });
  const proposed = [
    ...ties.map((tie) => percentOf(ids, tie)),
    ...testsOf(text, numbers, claims),
    ...intervalsOf(text, numbers, claims),
    ...sumsOf(text, numbers, ties, claims),
  ];
  const relations = proposed.map(([kind, claim, operands], i): Relation => ({
    relation: `${claim}.r${i + 1}`,
    kind,
    claim,
    operands,
    assumption: null,
    otherwise: null,
    instead: null,
  }));
  return { claims, relations };
}

/** A relation before it has a name. */
type Proposed = readonly [kind: string, claim: string, operands: string];

/** Names by line, and within a line in order. */
function namesOf(numbers: readonly TextNumber[]): readonly string[] {
  const seen = new Map<number, number>();
  return numbers.map(({ line }) => {
    const place = (seen.get(line) ?? 0) + 1;
    seen.set(line, place);
    return `line${line}.n${place}`;
  });
}

function percentOf(
  ids: readonly string[],
  { percent, count, total }: Tie,
): Proposed {
  return count === null
    ? ["whole count", ids[percent]!, ids[total]!]
    : ["percent", ids[percent]!, `${ids[count]} ${ids[total]}`];
}

/** The p-values of test statistics that are written with them: "t(28) = 2.20, p = .03". */
function testsOf(
  text: string,
  numbers: readonly TextNumber[],
  claims: readonly Claim[],
): readonly Proposed[] {
  return claims.flatMap(({ claim, kind }, i): readonly Proposed[] => {
    const value = numbers[i - 1];
    if (kind !== "p-value" || claims[i - 1]?.kind !== "statistic") return [];
    const before = text.slice(Math.max(0, value!.start - 30), value!.start);
    const name = /(t|F|r|z|χ2|χ²|chi2)\s*(?:\([^()]*\))?\s*=\s*$/.exec(before)
      ?.[1];
    if (name === undefined) return [];
    const first = claims.findLastIndex((each, k) =>
      k < i - 1 && each.kind !== "degrees of freedom"
    );
    const operands = [i - 1, ...numbers.keys()].filter((k) =>
      k === i - 1 || (k > first && k < i - 1)
    );
    const test = /^(?:χ|chi)/.test(name) ? "chi-square" : name;
    const names = [...new Set(operands)].map((k) => claims[k]!.claim);
    return [[`p of ${test}`, claim, names.join(" ")]];
  });
}

/** Kinds of number about which no interval lies. */
const noEstimate = ["level", "count", "p-value", "confidence interval"];

/** Each interval about the nearest estimate before it in its sentence. */
function intervalsOf(
  text: string,
  numbers: readonly TextNumber[],
  claims: readonly Claim[],
): readonly Proposed[] {
  return claims.flatMap(({ claim, kind }, i): readonly Proposed[] => {
    if (kind !== "confidence interval") return [];
    const from = sentenceStart(text, numbers[i]!.start);
    const estimate = claims.findLast((each, k) =>
      k < i && numbers[k]!.start >= from && !noEstimate.includes(each.kind)
    );
    if (estimate === undefined) return [];
    const form = estimate.kind.endsWith("ratio")
      ? "symmetric in logarithms"
      : "symmetric";
    return [[form, claim, estimate.claim]];
  });
}

/** Counts beside each other, in a sentence or down a table, that add up to a total. */
function sumsOf(
  text: string,
  numbers: readonly TextNumber[],
  ties: readonly Tie[],
  claims: readonly Claim[],
): readonly Proposed[] {
  const totals = new Map(
    ties.map(({ total }) => [numbers[total]!.value, total]),
  );
  const blocks = Map.groupBy(
    [...numbers.keys()].filter((i) =>
      claims[i]!.kind === "count" && isCount(numbers[i]!)
    ),
    (i) => sentenceStart(text, numbers[i]!.start),
  );
  return [...blocks.values()].flatMap((block) => {
    const found: Proposed[] = [];
    for (let from = 0; from < block.length; from++) {
      for (let to = from + 2; to <= Math.min(block.length, from + 8); to++) {
        const parts = block.slice(from, to);
        const sum = parts.reduce((sum, i) => sum + numbers[i]!.value, 0);
        const total = totals.get(sum);
        const isSum = parts.every((i) => numbers[i]!.value > 0);
        if (total === undefined || parts.includes(total) || !isSum) continue;
        const names = parts.map((i) => claims[i]!.claim).join(" ");
        found.push(["sum", claims[total]!.claim, names]);
        from = to - 1;
        break;
      }
    }
    return found;
  });
}

/** The headings of a text: short lines that stand alone or begin "Table II." */
function sectionsOf(text: string) {
  const heading =
    /(?<=^|\n)[ \t]*(?:((?:Table|Figure)\s+[\dIVX]+)\.|(Abstract|Introduction|Background|(?:Patients|Materials?) and Methods|Methods|Results|Discussion|Conclusions?)(?:\.|[ \t]*(?=\n|$)))/gi;
  return [...text.matchAll(heading)].map(({ index, 1: label, 2: title }) => ({
    start: index,
    name: (label ?? title)!.toLowerCase().replaceAll(/\s+/g, " "),
  }));
}

/** What stands around a number, in one line, with the number in brackets. */
function wordsAround(text: string, { start, end }: TextNumber): string {
  const words = (from: number, to: number) =>
    text.slice(Math.max(0, from), to).replaceAll(/\s+/g, " ");
  return `${words(start - 45, start).replace(/^\S*\s/, "")}[${
    words(start, end)
  }]${words(end, end + 45).replace(/\s\S*$/, "")}`.trim();
}
