import * as Plot from "@observablehq/plot";
import { type LegendEntry, symbolStyle } from "../parts/legend_entries.ts";
import { responseEntry, responsesIn } from "./responses.ts";
import type { SwimmerLane, SwimmerResponse } from "./swimmer_lanes.ts";
import type { Palette } from "../style/theme.ts";

const treatmentFill = "#d9d9d9";
const followUpLine = { colour: "#7f7f7f", lineWidth: 0.8 } as const;
const deathSign = "†";
const symbols = {
  CR: "star",
  PR: "triangle",
  SD: "circle",
  "non-CR/non-PD": "diamond",
  PD: "square",
  NE: "times",
} as const satisfies Record<string, Plot.SymbolType>;

/** What the legend says of lanes and responses. */
export function swimmerEntries(
  lanes: readonly SwimmerLane[],
  responses: readonly SwimmerResponse[],
  palette: Palette,
): readonly LegendEntry[] {
  return [
    ...shownIn(responses).map((name) => ({
      ...responseEntry(name, palette),
      symbol: symbols[name],
    })),
    { label: "On treatment", colour: treatmentFill },
    { label: "Followed up", ...followUpLine, dash: "none" },
    ...(deathsIn(lanes).length > 0
      ? [{ label: "Death", sign: deathSign }]
      : []),
  ];
}

/** The lanes: thin until the last contact, thick while on treatment. */
export function laneMarks(lanes: readonly SwimmerLane[]): Plot.Markish[] {
  return [
    Plot.ruleY(lanes, {
      y: "patient",
      x1: 0,
      x2: "last_follow_up",
      stroke: followUpLine.colour,
      strokeWidth: followUpLine.lineWidth,
    }),
    Plot.barX(lanes, {
      y: "patient",
      x1: 0,
      x2: "duration",
      fill: treatmentFill,
      insetTop: 1.5,
      insetBottom: 1.5,
    }),
  ];
}

/** A symbol for each response and a dagger at each death. */
export function eventMarks(
  lanes: readonly SwimmerLane[],
  responses: readonly SwimmerResponse[],
  palette: Palette,
): Plot.Markish[] {
  return [
    ...shownIn(responses).map((name) =>
      Plot.dot(responses.filter(({ response }) => response === name), {
        ...symbolStyle,
        y: "patient",
        x: "month",
        symbol: symbols[name],
        fill: palette.responses[name]!,
      })
    ),
    Plot.text(deathsIn(lanes), {
      y: "patient",
      x: "death",
      text: () => deathSign,
      dx: 5,
    }),
  ];
}

function shownIn(responses: readonly SwimmerResponse[]) {
  return responsesIn(
    responses,
    Object.keys(symbols),
  ) as readonly (keyof typeof symbols)[];
}

function deathsIn(lanes: readonly SwimmerLane[]): readonly SwimmerLane[] {
  return lanes.filter(({ death }) => death !== null);
}
