import * as Plot from "@observablehq/plot";
import { type KaplanMeier, riskTable } from "../survival/mod.ts";

/** A row of the table. */
interface RiskTableGroup {
  readonly label: string;
  readonly estimate: KaplanMeier;
}

const rowHeight = 9;
const top = 42;

/** Height of the table in units. */
export function riskTableHeight(
  groups: readonly RiskTableGroup[],
  namesBeside: boolean,
): number {
  return 6 + rowHeight * (groups.length * (namesBeside ? 1 : 2) + 1);
}

/**
 * The table of numbers at risk: a heading and a row of counts for each curve.
 *
 * @param layout `dx`: where names begin, from the left of the frame;
 * `namesBeside`: whether they stand beside their counts or over them.
 */
export function riskTableMarks(
  groups: readonly RiskTableGroup[],
  times: readonly number[],
  { dx, namesBeside }: { readonly dx: number; readonly namesBeside: boolean },
): Plot.Markish[] {
  const left = {
    frameAnchor: "bottom-left",
    textAnchor: "start",
    dx,
  } as const;
  const rows = groups.flatMap(({ label, estimate }, i) => {
    const nameRow = namesBeside ? i + 1 : 2 * i + 1;
    const countRow = namesBeside ? nameRow : nameRow + 1;
    return [
      Plot.text([label], { ...left, dy: top + rowHeight * nameRow }),
      Plot.text(riskTable(estimate, times), {
        x: "time",
        text: (row: { atRisk: number }) => String(row.atRisk),
        frameAnchor: "bottom",
        dy: top + rowHeight * countRow,
      }),
    ];
  });
  return [
    Plot.text(["Number at risk"], { ...left, dy: top, fontWeight: "bold" }),
    ...rows,
  ];
}
