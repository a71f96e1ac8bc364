import {
  type CtcaeBound,
  ctcaeTables,
  type CtcaeVersion,
} from "../../grading/mod.ts";
import type { Recomputed } from "../verdicts/recomputed.ts";

/** The rows of Table III by the term of the publication that they are copied from. */
const rows = [
  { row: "haemoglobin", term: "Anemia", unit: "g/l" },
  { row: "leukocytes", term: "White blood cell decreased", unit: "10^9/l" },
  { row: "lymphocytes", term: "Lymphocyte count decreased", unit: "10^9/l" },
  { row: "neutrophils", term: "Neutrophil count decreased", unit: "10^9/l" },
  { row: "platelets", term: "Platelet count decreased", unit: "10^9/l" },
] as const;

/**
 * The cells of Table III that hold values, written as the paper writes them, from
 * the published criteria. A term that another version renamed has its cells; one
 * that it deleted has none.
 */
export function ctcaeCriteria(
  version: CtcaeVersion = "4.0",
): ReadonlyMap<string, Recomputed> {
  const { terms, absent } = ctcaeTables[version];
  const cells = new Map<string, Recomputed>();
  for (const { row, term, unit } of rows) {
    const name = absent.find((one) => one.term === term)?.replacement ?? term;
    const grades = terms.find((one) => one.term === name)?.grades ?? [];
    const text = (bound: CtcaeBound) =>
      bound.of === "value" ? String(bound.in[unit]) : bound.of;
    for (const { grade, intervals: [interval] } of grades) {
      if (interval === undefined) continue;
      const { from, to } = interval;
      cells.set(`table3.${row}.grade${grade}`, {
        value: `<${text(from)}${to === null ? "" : `-${text(to)}`}`,
        fitted: false,
      });
    }
  }
  return cells;
}
