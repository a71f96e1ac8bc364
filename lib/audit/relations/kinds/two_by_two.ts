import { fisherExactTest } from "../../../hypothesis/mod.ts";
import { chiSquareUpperTail } from "../../../numeric/mod.ts";
import type { Extent, Term } from "../term.ts";
import { pValueOutcome, type PValueReading } from "./p_value_outcome.ts";
import type { RelationKind, RelationKinds } from "./relation_kind.ts";

/** The four cells of a table: in two groups, those with an event and those without. */
export interface Cells {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
}

/** What the operands of a kind about two groups are. */
export const twoGroups = [
  "events in the first group",
  "size of the first group",
  "events in the second group",
  "size of the second group",
] as const;

/** The table of two groups; undefined if there are more events than patients. */
export function cellsOf(operands: readonly Term[]): Cells | undefined {
  const [a, n1, c, n2] = operands.flatMap(({ numbers }) =>
    numbers.map(({ value }) => value)
  );
  const cells = { a: a!, b: n1! - a!, c: c!, d: n2! - c! };
  return Object.values(cells).every((cell) => cell >= 0) ? cells : undefined;
}

/** What a relation says of groups that cannot be. */
export function impossibleGroups(operands: readonly Term[]) {
  const [a, n1, c, n2] = operands.map(({ printed }) => printed);
  return { holds: false, evidence: `${a} of ${n1} and ${c} of ${n2}` };
}

/** Tests of two groups by their name. */
const tests: Readonly<Record<string, (cells: Cells) => number>> = {
  "Fisher's exact test": (cells) => fisher(cells, "two-sided"),
  "χ² without correction": (cells) => chiSquare(cells, 0),
  "χ² with continuity correction": (cells) => chiSquare(cells, 0.5),
};

const kindOfTest = {
  "p of Fisher's test": "Fisher's exact test",
  "p of uncorrected chi-square test": "χ² without correction",
  "p of corrected chi-square test": "χ² with continuity correction",
};

/** The p-values of tests that compare the share of events in two groups. */
export const twoByTwo: RelationKinds = {
  "p of two groups": ofTests(
    "must be the p-value of Fisher's or a χ² test of",
    Object.keys(tests),
  ),
  ...Object.fromEntries(
    Object.entries(kindOfTest).map(([kind, test]) => [
      kind,
      ofTests(`must be the p-value of ${test} of`, [test]),
    ]),
  ),
};

function ofTests(says: string, names: readonly string[]): RelationKind {
  return {
    says,
    operands: twoGroups,
    assumption: "The p-value is two-sided",
    gives: "determined",
    check: (claim, operands) => {
      const cells = cellsOf(operands);
      if (cells === undefined) return impossibleGroups(operands);
      const others = Object.keys(tests).filter((name) => !names.includes(name));
      const two = (name: string): PValueReading => ({
        name,
        range: () => at(tests[name]!(cells)),
      });
      const one = (name: string): PValueReading => ({
        name: `that of ${name}, one-sided`,
        range: () => at(oneSided(name, cells)),
      });
      return pValueOutcome(claim, names.map(two), [
        ...others.map((name) => ({ ...two(name), name: `that of ${name}` })),
        ...names.map(one),
        ...others.map(one),
      ]);
    },
  };
}

function at(pValue: number): Extent {
  return [pValue, pValue];
}

/** The p-value in the direction in which the groups differ. */
function oneSided(name: string, cells: Cells): number {
  if (name !== "Fisher's exact test") return tests[name]!(cells) / 2;
  return Math.min(fisher(cells, "less"), fisher(cells, "greater"));
}

/** Fisher's p-values, which a search asks for again and again. */
const known = new Map<string, number>();

function fisher(
  { a, b, c, d }: Cells,
  alternative: "two-sided" | "less" | "greater",
): number {
  const key = [a, b, c, d, alternative].join();
  const pValue = known.get(key) ??
    (a + b + c + d === 0
      ? 1
      : fisherExactTest([[a, b], [c, d]], { alternative }).pValue);
  known.set(key, pValue);
  return pValue;
}

/** Pearson's test; Yates's correction moves each cell by 1/2, but not past what is expected. */
function chiSquare({ a, b, c, d }: Cells, correction: number): number {
  const n = a + b + c + d;
  const margins = (a + b) * (c + d) * (a + c) * (b + d);
  if (margins === 0) return 1;
  const distance = Math.abs(a * d - b * c) / n;
  const corrected = distance - Math.min(correction, distance);
  return chiSquareUpperTail(corrected ** 2 * n ** 3 / margins, 1);
}
