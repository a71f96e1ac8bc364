import * as Plot from "@observablehq/plot";
import { type KaplanMeier, riskTable } from "../../survival/mod.ts";
import type { FontName } from "../style/fonts.ts";
import { lineHeight, wrapText } from "../text/text.ts";

/** A row of the table. */
interface RiskTableGroup {
  readonly label: string;
  readonly estimate: KaplanMeier;
}

/** The table and its height in units. */
interface RiskTable {
  readonly height: number;
  readonly marks: readonly Plot.Markish[];
}

const rowHeight = 9;

interface CountsAtRisk {
  readonly atRisk: number;
  readonly cumulativeEvents: number;
}

/** A number at risk as it is printed, with the events so far where asked for. */
export function countText(
  { atRisk, cumulativeEvents }: CountsAtRisk,
  withEvents: boolean,
): string {
  const count = atRisk.toLocaleString("en");
  return withEvents
    ? `${count} (${cumulativeEvents.toLocaleString("en")})`
    : count;
}

/**
 * Lays out the numbers at risk: a heading and a row of counts for each curve.
 *
 * @param place `top` and `left`: where it begins, from the foot and the left side
 * of the frame; `wrapAt`: width in which names stand over their counts, instead
 * of beside them.
 */
export function layOutRiskTable(
  groups: readonly RiskTableGroup[],
  times: readonly number[],
  { top, left, wrapAt, font, withEvents = false }: {
    readonly top: number;
    readonly left: number;
    readonly wrapAt?: number;
    readonly font: FontName;
    /** Whether the events so far stand beside the numbers. */
    readonly withEvents?: boolean;
  },
): RiskTable {
  const atLeft = {
    frameAnchor: "bottom-left",
    textAnchor: "start",
    dx: left,
  } as const;
  let y = top + 8;
  const heading = Plot.text([
    withEvents ? "Number at risk (cumulative events)" : "Number at risk",
  ], {
    ...atLeft,
    dy: y,
    fontWeight: "bold",
  });
  const rows = groups.flatMap(({ label, estimate }, i) => {
    // Names over counts belong to what is under them, not to what is over them.
    y += wrapAt === undefined || i === 0 ? rowHeight : rowHeight + 3;
    const lines = wrapAt === undefined
      ? [label]
      : wrapText(label, wrapAt, font);
    const names = lines.map((line, j) =>
      Plot.text([line], { ...atLeft, dy: y + lineHeight * j })
    );
    if (wrapAt !== undefined) y += lineHeight * (lines.length - 1) + rowHeight;
    const counts = Plot.text(riskTable(estimate, times), {
      x: "time",
      text: (row: CountsAtRisk) => countText(row, withEvents),
      frameAnchor: "bottom",
      dy: y,
    });
    return [...names, counts];
  });
  return { height: y + 6 - top, marks: [heading, ...rows] };
}
