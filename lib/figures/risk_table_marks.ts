import * as Plot from "@observablehq/plot";
import { riskTable } from "../survival/mod.ts";
import type { DrawnGroup } from "./survival_figure.ts";

const rowHeight = 9;
const top = 42;

/** Height of the table in units. */
export function riskTableHeight(groups: readonly DrawnGroup[]): number {
  return 6 + rowHeight * (groups.length + 1);
}

/** The table of numbers at risk: a heading and a row of counts for each curve. */
export function riskTableMarks(
  groups: readonly DrawnGroup[],
  times: readonly number[],
  dx: number,
): Plot.Markish[] {
  const left = {
    frameAnchor: "bottom-left",
    textAnchor: "start",
    dx,
  } as const;
  const rows = groups.flatMap(({ label, estimate, colour }, i) => {
    const dy = top + rowHeight * (i + 1);
    return [
      Plot.text([label], { ...left, dy, fill: colour }),
      Plot.text(riskTable(estimate, times), {
        x: "time",
        text: (row: { atRisk: number }) => String(row.atRisk),
        frameAnchor: "bottom",
        dy,
      }),
    ];
  });
  return [
    Plot.text(["Number at risk"], { ...left, dy: top, fontWeight: "bold" }),
    ...rows,
  ];
}
