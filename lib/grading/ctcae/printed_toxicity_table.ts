import { checkRows } from "../../arguments/mod.ts";
import type { ToxicityTableRow } from "./toxicity_table.ts";

/** Table III as the paper prints it, cell by cell. */
export const printedToxicityTable: readonly ToxicityTableRow[] = [
  {
    toxicity: "Haemoglobin (g/l)",
    grade1: "<LLN-100",
    grade2: "<100-80",
    grade3: "<80; Transfusion indicated",
    grade4: "Life-threatening consequences",
  },
  {
    toxicity: "Leukocytes (×10⁹/l)",
    grade1: "<LLN-3",
    grade2: "<3-2",
    grade3: "<2-1",
    grade4: "<1",
  },
  {
    toxicity: "Lymphocytes (×10⁹/l)",
    grade1: "<LLN-0.8",
    grade2: "<0.8-0.5",
    grade3: "<0.5-0.2",
    grade4: "<0.2",
  },
  {
    toxicity: "Neutrophils (×10⁹/l)",
    grade1: "<LLN-1.5",
    grade2: "<1.5-1",
    grade3: "<1-0.5",
    grade4: "<0.5",
  },
  {
    toxicity: "Platelets (×10⁹/l)",
    grade1: "<LLN-75",
    grade2: "<75-50",
    grade3: "<50-25",
    grade4: "<25",
  },
  {
    toxicity: "Flu-like symptoms",
    grade1: "Mild",
    grade2: "Moderate, limiting instrumental ADL",
    grade3: "Severe, limiting self-care ADL",
    grade4: "-",
  },
  {
    toxicity: "Depression",
    grade1: "Mild",
    grade2: "Moderate, limiting instrumental ADL",
    grade3: "Severe; limiting self-care ADL; hospitalisation not indicated",
    grade4:
      "Life-threatening consequences, threats of harm to self or others; hospitalisation indicated",
  },
];

/** A cell that the criteria and the paper word differently. */
export interface ToxicityTableDifference {
  /** Name of the toxicity. */
  readonly toxicity: string;
  /** Grade of the cell. */
  readonly grade: number;
  /** The cell by the criteria; "(missing)" without such a row. */
  readonly criteria: string;
  /** The cell as the paper prints it. */
  readonly paper: string;
}

/**
 * The cells of the paper's Table III that differ from a table printed from the
 * criteria, letter by letter.
 *
 * @param rows Result of {@linkcode toxicityTable}.
 * @returns The cells that differ, with both wordings.
 * @throws {TypeError} If an argument is of the wrong kind.
 *
 * @example The bounds are the same, some words are not
 * ```ts
 * import { toxicityTable, toxicityTableDifferences } from "../mod.ts";
 * import assert from "node:assert/strict";
 *
 * const differences = toxicityTableDifferences(toxicityTable());
 * assert.ok(differences.every(({ toxicity }) => !toxicity.startsWith("Platelets")));
 * ```
 */
export function toxicityTableDifferences(
  rows: readonly ToxicityTableRow[],
): readonly ToxicityTableDifference[] {
  checkRows("compare toxicity tables", "rows", rows);
  return printedToxicityTable.flatMap((paper) => {
    const row = rows.find((one) => one.toxicity === paper.toxicity);
    return ([1, 2, 3, 4] as const).flatMap((grade) => {
      const criteria = row?.[`grade${grade}`] ?? "(missing)";
      return criteria === paper[`grade${grade}`] ? [] : [{
        toxicity: paper.toxicity,
        grade,
        criteria,
        paper: paper[`grade${grade}`],
      }];
    });
  });
}
