import * as Plot from "@observablehq/plot";
import { kaplanMeier } from "../../survival/mod.ts";
import {
  type Corner,
  corners,
  curveKey,
  curveMarks,
  curvePlot,
  plotWidth,
} from "./curve_plot.ts";
import { choice, element, slider } from "../../page/elements/mod.ts";
import { parseTimes, type StudyData } from "./study_data.ts";

/** How many data sets are laid over the curve at first. */
const firstShown = 20;

/** Lays the curves of data sets that fit the paper as well over Figure 2's. */
export function ensembleWidget(root: HTMLElement, data: StudyData): void {
  const { curves, ensemble, groups, timeLabel } = data;
  const plot = element("div");
  const status = element("p", { role: "status" });
  const members = curves.map(({ columns }) =>
    ensemble.map((member) => {
      const { months, event } = parseTimes(
        columns.map((column) => member[column]).join(" "),
      );
      return corners(kaplanMeier(months, event));
    })
  );
  const end = Math.max(...members.flat(2).map(({ time }) => time));
  let curve = 0;
  let shown = Math.min(firstShown, ensemble.length);
  const update = () => {
    const { label } = curves[curve]!;
    const group = groups.find((group) => group.label === label)!;
    const own = corners(kaplanMeier(group.months, group.event));
    const others = members[curve]!.slice(0, shown);
    const at24 = others.map((rows) => survivalAt(rows, 24));
    const text = shown === 0
      ? `${label}: the curve of this data set alone. Move the slider to lay others over it.`
      : `${label}: ${shown} other data ${
        shown === 1 ? "set that meets" : "sets that meet"
      } the printed numbers. Their survival at 24 months ranges from ${
        Math.min(...at24).toFixed(2)
      } to ${Math.max(...at24).toFixed(2)}.`;
    status.textContent = text;
    count.input.setAttribute("aria-valuetext", text);
    plot.replaceChildren(
      curvePlot([
        ...others.map((rows) =>
          Plot.line(rows, {
            x: "time",
            y: "survival",
            curve: "step-after",
            stroke: "var(--accent)",
            strokeOpacity: 0.5,
          })
        ),
        ...curveMarks(own),
        ...curveKey([
          { label: "this data set", colour: "currentColor" },
          ...(shown === 0
            ? []
            : [{ label: "other data sets", colour: "var(--accent)" }]),
        ], end),
      ], { width: plotWidth(root), end, timeLabel, description: text }),
    );
  };
  const count = slider(
    "Data sets laid over it",
    { min: 0, max: ensemble.length, value: shown },
    (value) => {
      shown = value;
      update();
    },
  );
  root.replaceChildren(
    element("h3", {}, "One data set of many"),
    choice("Curve", curves.map(({ label }) => label), (i) => {
      curve = i;
      update();
    }),
    count.label,
    status,
    plot,
  );
  update();
}

function survivalAt(rows: readonly Corner[], time: number): number {
  return rows.findLast((row) => row.time <= time)!.survival;
}
