import { bloodCountCells } from "./cells/blood_counts.ts";
import { chemistryCells } from "./cells/chemistry.ts";
import { electrolyteCells } from "./cells/electrolytes.ts";
import { metabolismCells } from "./cells/metabolism.ts";
import { symptomCells } from "./cells/symptoms.ts";
import type {
  CtcaeCriterion,
  CtcaeLaboratory,
  CtcaeTerm,
  CtcaeVersion,
} from "./criteria.ts";
import { readIntervals } from "./intervals.ts";
import { absentFrom6, secondSources, termRows } from "./terms.ts";

/** A term of other versions that this one does not have. */
export interface CtcaeAbsentTerm {
  /** Name of the adverse event in the other versions. */
  readonly term: string;
  /** The term in its place that is graded in the same way; `null` without one. */
  readonly replacement: string | null;
  /** Why it is not here. */
  readonly reason: string;
}

/** The terms of one version with their source. */
export interface CtcaeTable {
  /** Version that the paper or laboratory names. */
  readonly version: CtcaeVersion;
  /** Publication that the cells are copied from. */
  readonly source: string;
  /** Terms of the table; a version has many more than are listed here. */
  readonly terms: readonly CtcaeTerm[];
  /** Terms of the other versions that this one does not have, where more is known than that. */
  readonly absent: readonly CtcaeAbsentTerm[];
}

const linesOf = (text: string) =>
  text.trim().split("\n").map((line) => line.split(" | "));

const cells = [
  bloodCountCells,
  chemistryCells,
  electrolyteCells,
  metabolismCells,
  symptomCells,
].flatMap(linesOf).map(([versions, term, grade, printed, bounds = ""]) => ({
  versions: versions!.split(" "),
  term: term!,
  criterion: criterionOf(Number(grade), printed!, bounds),
}));

function criterionOf(
  grade: number,
  printed: string,
  bounds: string,
): CtcaeCriterion {
  const clinical = bounds ? /\[(.+)\]/.exec(printed)?.[1] : printed;
  return {
    grade: grade as CtcaeCriterion["grade"],
    criterion: printed.replace(/[[\]]/g, ""),
    ...(clinical ? { clinical } : {}),
    bounds,
    intervals: readIntervals(bounds),
  };
}

function table(version: CtcaeVersion, date: string): CtcaeTable {
  const source =
    `National Cancer Institute. Common Terminology Criteria for Adverse Events (CTCAE) v${version}, ${date}`;
  const edition = version.slice(0, 1);
  const terms = linesOf(termRows).flatMap(
    ([term, organClass, measured, page, row6]) => {
      const grades = cells
        .filter((cell) => cell.term === term && cell.versions.includes(edition))
        .map(({ criterion }) => criterion);
      if (grades.length === 0) return [];
      const place = placeOf(edition, page, row6);
      const laboratory = grades.some(({ bounds }) => bounds)
        ? { laboratory: laboratoryOf(measured!) }
        : {};
      return [{
        term: term!,
        organClass: organClass!,
        grades,
        ...laboratory,
        source: `${source}, ${organClass}${place}`,
      }];
    },
  );
  return {
    version,
    source: `${source}; each term under its system organ class`,
    terms,
    absent: edition === "6" ? absentTerms : [],
  };
}

const absentTerms = linesOf(absentFrom6).map(([term, other, reason]) => ({
  term: term!,
  replacement: other || null,
  reason: reason!,
}));

/** Where the edition prints a term, as far as that is known. */
function placeOf(edition: string, page = "", row6 = ""): string {
  if (edition === "6") {
    const [row, second] = row6.split(" ");
    return `, workbook row ${row}; confirmed by ${secondSources[second!]}`;
  }
  if (edition === "4") return "";
  return page ? `, p. ${page}` : ", as NCI's mapping to v6.0 prints it";
}

/** Reads "enzyme high, usually up to 40 U/l". */
function laboratoryOf(measured: string): CtcaeLaboratory {
  const [, quantity, direction, usual, unit] =
    /^(.+) (low|high)(?:, usually up to (\S+) (\S+))?$/.exec(measured)!;
  return {
    quantity: quantity as CtcaeLaboratory["quantity"],
    direction: direction as CtcaeLaboratory["direction"],
    ...(usual
      ? { usualLimit: { of: "value", in: { [unit!]: Number(usual) } } }
      : {}),
  };
}

/**
 * The table of each version. "4.0" has the words of its revision 4.03: they are
 * what the paper's Table III prints, although it cites 4.0.
 */
export const ctcaeTables: Readonly<Record<CtcaeVersion, CtcaeTable>> = {
  "4.0": table("4.0", "28 May 2009, as revised in v4.03, 14 June 2010"),
  "4.03": table("4.03", "14 June 2010"),
  "5.0": table("5.0", "27 November 2017"),
  "6.0": table("6.0", "22 July 2025, with the errata of 20 January 2026"),
};
