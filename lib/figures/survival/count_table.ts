import * as Plot from "@observablehq/plot";
import { riskTable } from "../../survival/mod.ts";
import type { FontName } from "../style/fonts.ts";
import { lineHeight, longestText, wrapText } from "../text/text.ts";
import type { DrawnCurve } from "./drawn_curves.ts";
import type { CountRow } from "./parts/survival_part.ts";

/** The table and its height in units. */
interface CountTable {
  readonly height: number;
  readonly marks: readonly Plot.Markish[];
}

/** A number of the table where it stands. */
interface Count {
  readonly time: number;
  readonly text: string;
}

/** A group whose numbers stand in the table. */
export type CountedGroup = Pick<DrawnCurve, "label" | "estimate">;

const rowHeight = 9;
/** How much wider bold letters are than the same ones in regular weight, at most. */
const boldness = 1.15;

/** The numbers of a row at some times, as they are printed. */
export function countsOf(
  { estimate }: CountedGroup,
  { of }: CountRow,
  times: readonly number[],
): readonly Count[] {
  return riskTable(estimate, times).map((row, i, rows) => ({
    time: row.time,
    text: of(row, rows.slice(0, i + 1)).toLocaleString("en"),
  }));
}

/** Width of the names that stand beside numbers, half of which stand left of the axis. */
export function nameWidth(
  names: readonly string[],
  counts: readonly Count[],
  font: FontName,
): number {
  const texts = counts.map(({ text }) => text);
  return 12 + longestText(names, font) +
    Math.max(0, Math.ceil(longestText(texts, font) / 2) - 5);
}

/**
 * Lays out the numbers under the axis. One row for each curve has a heading over
 * all; several have the name of the curve over them.
 *
 * @param place `top` and `left`: where it begins, from the foot and the left side
 * of the frame; `wrapAt`: width in which names of curves stand over their numbers
 * instead of beside them.
 */
export function layOutCountTable(
  curves: readonly CountedGroup[],
  rows: readonly CountRow[],
  times: readonly number[],
  { top, left, wrapAt, font }: {
    readonly top: number;
    readonly left: number;
    readonly wrapAt?: number;
    readonly font: FontName;
  },
): CountTable {
  const atLeft = {
    frameAnchor: "bottom-left",
    textAnchor: "start",
    dx: left,
  } as const;
  const marks: Plot.Markish[] = [];
  let y = top + 8;
  const name = (text: string, weight?: "bold") =>
    marks.push(Plot.text([text], {
      ...atLeft,
      dy: y,
      ...(weight && { fontWeight: weight }),
    }));
  const numbers = (curve: CountedGroup, row: CountRow) =>
    marks.push(Plot.text(countsOf(curve, row, times), {
      x: "time",
      text: "text",
      frameAnchor: "bottom",
      dy: y,
    }));
  const isSingle = rows.length === 1;
  if (isSingle) name(rows[0]!.name, "bold");
  curves.forEach((curve, i) => {
    // Names over numbers belong to what is under them, not to what is over them.
    const isOver = wrapAt !== undefined;
    if (isSingle || i > 0) y += rowHeight + (isOver && i > 0 ? 3 : 0);
    const lines = isOver
      ? wrapText(curve.label, isSingle ? wrapAt : wrapAt / boldness, font)
      : [curve.label];
    lines.forEach((line, j) => {
      if (j > 0) y += lineHeight;
      name(line, isSingle ? undefined : "bold");
    });
    rows.forEach((row) => {
      if (isOver) y += rowHeight;
      if (!isSingle) name(row.name);
      numbers(curve, row);
    });
  });
  return { height: rows.length === 0 ? 0 : y + 6 - top, marks };
}
