import * as Plot from "@observablehq/plot";
import { type LegendEntry, symbolStyle } from "../parts/legend_entries.ts";
import { responseEntry, responsesIn } from "./responses.ts";
import type { SwimmerLane, SwimmerResponse } from "./swimmer_lanes.ts";
import type { Palette } from "../style/theme.ts";

/** The lines of a lane, in the legend as in the figure. */
const treatmentLine = {
  colour: "#d9d9d9",
  lineWidth: 5,
  dash: "none",
} as const;
const followUpLine = {
  colour: "#7f7f7f",
  lineWidth: 0.8,
  dash: "none",
} as const;
/** From the end of a lane to the sign after it. */
const signDistance = 5;
/** An arrow to the right, as wide as a symbol is high. */
const arrow: Plot.SymbolImplementation = {
  draw(context: CanvasPath, size: number) {
    const r = Math.sqrt(size / Math.PI);
    context.moveTo(-1.6 * r, -0.3 * r);
    for (
      const [x, y] of [
        [0, -0.3],
        [0, -1],
        [1.6, 0],
        [0, 1],
        [0, 0.3],
        [-1.6, 0.3],
      ] as const
    ) {
      context.lineTo(x * r, y * r);
    }
    context.closePath();
  },
};
const ongoingSign = { symbol: arrow, colour: "#000000" } as const;
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
    { label: "On treatment", ...treatmentLine },
    ...(ongoingIn(lanes).length > 0
      ? [{ label: "Treatment ongoing", ...ongoingSign }]
      : []),
    { label: "Followed up", ...followUpLine },
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
    Plot.ruleY(lanes, {
      y: "patient",
      x1: 0,
      x2: "duration",
      stroke: treatmentLine.colour,
      strokeWidth: treatmentLine.lineWidth,
    }),
  ];
}

/** A symbol for each response, an arrow where treatment goes on, a dagger at each death. */
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
      dx: signDistance,
    }),
    Plot.dot(ongoingIn(lanes), {
      ...symbolStyle,
      y: "patient",
      x: ({ duration, last_follow_up }: SwimmerLane) =>
        Math.max(duration, last_follow_up),
      dx: signDistance,
      symbol: ongoingSign.symbol,
      fill: ongoingSign.colour,
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

function ongoingIn(lanes: readonly SwimmerLane[]): readonly SwimmerLane[] {
  return lanes.filter(({ stop_reason }) => stop_reason === "ongoing");
}
