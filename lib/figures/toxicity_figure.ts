import * as Plot from "@observablehq/plot";
import { axisLines, sideAxis } from "./parts/axes.ts";
import {
  drawFigure,
  type Figure,
  type FigureLabels,
  statementFigure,
} from "./drawing/figure.ts";
import { figureStyle, unitsWide } from "./style/figure_style.ts";
import { layOutLegend } from "./parts/legend.ts";
import { numberAxis } from "./parts/number_axis.ts";
import { stackedBars } from "./parts/stacked_bars.ts";
import { lineHeight } from "./text/text.ts";
import { rightMargin } from "./text/tick_texts.ts";

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
 * @param options Labels, style, and the number of patients treated.
 * @returns The figure.
 * @throws {RangeError} If a grade is not 1 to 5 or a term has more patients
 * than were treated.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { readFigure, toxicityFigure } from "./mod.ts";
 *
 * const { svg } = toxicityFigure([
 *   { term: "Fatigue", grade: 1, patients: 12 },
 *   { term: "Fatigue", grade: 3, patients: 2 },
 * ], {
 *   id: "figure-3",
 *   title: "Toxicity by grade",
 *   description: "14 of 35 patients had fatigue.",
 *   treated: 35,
 * });
 * assert.equal(readFigure(svg).title, "Toxicity by grade");
 * ```
 */
export function toxicityFigure(
  counts: readonly ToxicityCount[],
  options: ToxicityFigureOptions,
): Figure {
  const { treated } = options;
  const totals = termTotals(counts, treated);
  if (totals.size === 0) {
    return statementFigure(
      `No toxicity was recorded in the ${
        treated.toLocaleString("en")
      } treated.`,
      options,
    );
  }
  const style = figureStyle(options);
  const { font, palette: { grades: fills } } = style;
  const terms = [...totals.keys()].toSorted((a, b) =>
    totals.get(b)! - totals.get(a)!
  );
  const rows = counts.filter(({ patients }) => patients > 0)
    .toSorted((a, b) => a.grade - b.grade);
  const side = sideAxis(null, {
    font,
    length: Infinity,
    tickTexts: terms,
    mostRoom: unitsWide(style) * 0.45,
    tickSize: 0,
  });
  const legend = layOutLegend(
    [...new Set(rows.map(({ grade }) => grade))].map((grade) => ({
      label: `Grade ${grade}`,
      colour: fills[grade - 1]!,
    })),
    style,
    { left: Math.min(50, side.room) },
  );
  const marginTop = legend.height + 10;
  const margins = {
    marginLeft: side.room,
    marginRight: rightMargin(100, font),
  };
  const largest = Math.max(...totals.values()) / treated * 100;
  const { domain } = Plot.scale({ x: { domain: [0, largest], nice: 6 } })!;
  const [, percent] = domain as [number, number];
  const foot = numberAxis(
    "Patients (%)",
    { lastTick: percent, most: 6, ...margins },
    style,
  );
  const barHeight = Math.max(18, lineHeight * side.tickLines + 6);
  return drawFigure({
    height: marginTop + barHeight * terms.length + foot.room,
    marginTop,
    marginBottom: foot.room,
    ...margins,
    x: { domain: [0, percent] },
    y: { type: "band", domain: terms, padding: 0.2 },
    marks: [
      foot.mark,
      side.mark,
      ...stackedBars(rows, {
        bar: "term",
        value: ({ patients }) => patients / treated * 100,
        fill: ({ grade }) => fills[grade - 1]!,
        unitsPerPatient: foot.length / percent * 100 / treated,
        font,
      }),
      ...axisLines(),
      ...legend.marks({ marginLeft: side.room, marginTop }),
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
