import * as Plot from "@observablehq/plot";
import { inkOn } from "../style/contrast.ts";
import type { FontName } from "../style/fonts.ts";
import { textWidth } from "../text/text.ts";

/** A count that is drawn as a part of a bar. */
interface Part {
  /** Number of patients. */
  readonly patients: number;
}

/**
 * Horizontal bars stacked from parts in the order in which they come, the number
 * of patients inside each part where it fits.
 *
 * @param look `bar`: name of the column that tells bars apart; `value`: length of
 * a part on the axis; `fill`: its colour; `unitsPerPatient`: its length in the
 * drawing, for each patient.
 */
export function stackedBars<Row extends Part>(
  rows: readonly Row[],
  { bar, value, fill, unitsPerPatient, font }: {
    readonly bar: string;
    readonly value: (row: Row) => number;
    readonly fill: (row: Row) => string;
    readonly unitsPerPatient: number;
    readonly font: FontName;
  },
): Plot.Markish[] {
  const stack = { x: value, y: bar, order: null } as const;
  const count = ({ patients }: Row) => {
    const text = patients.toLocaleString("en");
    const room = patients * unitsPerPatient;
    return textWidth(text, font) + 0.7 <= room ? text : null;
  };
  return [
    Plot.barX(
      rows,
      Plot.stackX({ ...stack, fill, stroke: "#000000", strokeWidth: 0.3 }),
    ),
    // Every part is stacked, also one without a number: the next ones lie on it.
    Plot.text(
      rows,
      Plot.stackX({
        ...stack,
        text: count,
        fill: (row: Row) => inkOn(fill(row)),
      }),
    ),
  ];
}
