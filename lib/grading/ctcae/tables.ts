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
import { termRows } from "./terms.ts";

/** The terms of one version with their source. */
export interface CtcaeTable {
  /** Version that the paper or laboratory names. */
  readonly version: CtcaeVersion;
  /** Publication that the cells are copied from. */
  readonly source: string;
  /** Terms of the table; a version has many more than are listed here. */
  readonly terms: readonly CtcaeTerm[];
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
    ([term, organClass, measured, page]) => {
      const grades = cells
        .filter((cell) => cell.term === term && cell.versions.includes(edition))
        .map(({ criterion }) => criterion);
      if (grades.length === 0) return [];
      const place = edition === "5" && page ? `, p. ${page}` : "";
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
  };
}

/** Reads "clotting time high". */
function laboratoryOf(measured: string): CtcaeLaboratory {
  const space = measured.lastIndexOf(" ");
  return {
    quantity: measured.slice(0, space) as CtcaeLaboratory["quantity"],
    direction: measured.slice(space + 1) as CtcaeLaboratory["direction"],
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
};
