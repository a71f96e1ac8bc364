import * as Plot from "@observablehq/plot";
import { drawFigure, type Figure, type FigureLabels } from "./figure.ts";
import { legendMark } from "./legend.ts";
import { figureStyle, unitsWide } from "./figure_style.ts";
import { statementFigure } from "./statement_figure.ts";
import { fitsInside, inkOn, labelWidth } from "./theme.ts";

/** How many patients had a toxicity at a grade. */
export interface ToxicityCount {
  /** Name of the toxicity as it stands on the axis. */
  readonly term: string;
  /** CTCAE grade, 1 to 5. */
  readonly grade: number;
  /** Number of patients. */
  readonly patients: number;
}

/** Labels of the toxicity figure. */
export interface ToxicityFigureOptions extends FigureLabels {
  /** Number of patients treated, of which the axis shows percentages. */
  readonly treated: number;
}

/**
 * Draws the percentage of patients with each toxicity as horizontal bars stacked
 * by grade, most frequent first, the number of patients inside.
 *
 * @param counts One row for each term and grade; a term with no patient at any
 * grade is left out. Without any patient the figure says so.
 * @throws {RangeError} When a grade is not 1 to 5 or a term has more patients
 * than were treated.
 */
export function toxicityFigure(
  counts: readonly ToxicityCount[],
  options: ToxicityFigureOptions,
): Figure {
  const { treated } = options;
  const totals = termTotals(counts, treated);
  if (totals.size === 0) {
    return statementFigure(
      `No toxicity was recorded in the ${treated} treated.`,
      options,
    );
  }
  const style = figureStyle(options);
  const { grades: fills } = style.palette;
  const fill = ({ grade }: ToxicityCount) => fills[grade - 1]!;
  const terms = [...totals.keys()].toSorted((a, b) =>
    totals.get(b)! - totals.get(a)!
  );
  const rows = counts.filter(({ patients }) => patients > 0)
    .toSorted((a, b) => a.grade - b.grade);
  const grades = [...new Set(rows.map(({ grade }) => grade))];
  const stack = {
    x: (row: ToxicityCount) => row.patients / treated * 100,
    y: "term",
    order: null,
  } as const;
  const marginLeft = labelWidth(terms) + 8;
  const marginRight = 8;
  const unitsPerPatient = (unitsWide(style) - marginLeft - marginRight) /
    Math.max(...totals.values());
  return drawFigure({
    height: 18 * terms.length + 50,
    marginTop: 20,
    marginBottom: 30,
    marginLeft,
    marginRight,
    x: {
      label: "Patients (%)",
      labelAnchor: "center",
      labelArrow: "none",
      labelOffset: 26,
      ticks: 6,
      tickSize: 3,
      nice: true,
    },
    y: { type: "band", domain: terms, label: null, tickSize: 0, padding: 0.2 },
    marks: [
      Plot.barX(
        rows,
        Plot.stackX({
          ...stack,
          fill,
          stroke: "#000000",
          strokeWidth: 0.3,
        }),
      ),
      Plot.text(
        rows.filter(({ patients }) =>
          fitsInside(patients, patients * unitsPerPatient)
        ),
        Plot.stackX({
          ...stack,
          text: ({ patients }: ToxicityCount) => String(patients),
          fill: (row: ToxicityCount) => inkOn(fill(row)),
        }),
      ),
      Plot.ruleX([0]),
      legendMark(
        grades.map((grade) => ({
          label: `Grade ${grade}`,
          colour: fills[grade - 1]!,
        })),
        { columns: grades.length, left: 50 },
      ),
    ],
  }, options);
}

function termTotals(
  counts: readonly ToxicityCount[],
  treated: number,
): Map<string, number> {
  const totals = new Map<string, number>();
  for (const [i, { term, grade, patients }] of counts.entries()) {
    if (![1, 2, 3, 4, 5].includes(grade)) {
      throw new RangeError(
        `Cannot draw the toxicities: counts[${i}].grade must be 1 to 5, current value is ${grade}`,
      );
    }
    const total = (totals.get(term) ?? 0) + patients;
    if (total > treated) {
      throw new RangeError(
        `Cannot draw the toxicities: ${term} has ${total} patients, more than the ${treated} treated`,
      );
    }
    if (total > 0) totals.set(term, total);
  }
  return totals;
}
