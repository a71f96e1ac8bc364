import * as Plot from "@observablehq/plot";
import {
  kaplanMeier,
  type MedianSurvival,
  medianSurvival,
  type QuantileInterval,
} from "../../survival/mod.ts";
import { corners, curveMarks, curvePlot, plotWidth } from "./curve_plot.ts";
import { element, svgElement } from "../../page/elements/mod.ts";
import type { StudyData } from "./study_data.ts";
import { makeSlider } from "./svg_slider.ts";

const months = [3, 6, 8, 11, 14, 20, 24, 30];
const event = [1, 0, 1, 1, 0, 1, 1, 0];
const end = 40;
const rowHeight = 28;
const left = 50;
const right = 20;

const intervals: readonly (readonly [QuantileInterval, string])[] = [
  ["spss", "SPSS"],
  ["brookmeyer-crowley", "R (Brookmeyer–Crowley)"],
];

/** Lets the reader drag a censored time and watch the median's interval. */
export function censoringWidget(root: HTMLElement, data: StudyData): void {
  const times = [...months];
  const width = plotWidth(root);
  const plot = element("div");
  const status = element("p", { role: "status" });
  const update = () => {
    const km = kaplanMeier(times, event);
    const medians = intervals.map(([interval, label]) => ({
      label,
      ...medianSurvival(km, { interval }),
    }));
    const text = medians.map(({ label, median, lower, upper }) =>
      `${label}: median ${show(median)}, 95% interval ${show(lower)} to ${
        upper === null ? "not reached" : show(upper)
      }.`
    ).join(" ");
    status.textContent = text;
    plot.replaceChildren(curvePlot([
      Plot.ruleY([0.5], { strokeDasharray: "2,4" }),
      ...curveMarks(corners(km)),
      ...medians.flatMap(intervalMarks),
    ], { width, end, timeLabel: data.timeLabel, description: text }));
  };
  root.replaceChildren(
    element("h3", {}, "Drag a censored time"),
    element(
      "p",
      {},
      "Eight patients. Drag an open circle, or move to it with the Tab key and use the arrow keys: the median and its interval follow.",
    ),
    patientLines(times, width, update),
    status,
    plot,
  );
  update();
}

/** An interval of the median as a labelled bar under the line at one half. */
function intervalMarks(
  { label, lower, upper }: MedianSurvival & { readonly label: string },
  i: number,
): Plot.Markish[] {
  const y = 0.5 - 0.12 * (i + 1);
  const from = Math.max(0, lower ?? 0);
  const to = Math.min(end, upper ?? end);
  const colour = i === 0 ? "var(--accent)" : "var(--mark)";
  return [
    Plot.ruleY([{ from, to }], {
      x1: "from",
      x2: "to",
      y: () => y,
      stroke: colour,
      strokeWidth: 4,
    }),
    Plot.text([{ from }], {
      x: "from",
      y: () => y,
      text: () => label,
      textAnchor: "start",
      lineAnchor: "bottom",
      dy: -6,
      stroke: "var(--ground)",
      strokeWidth: 4,
      fill: colour,
    }),
  ];
}

const show = (value: number | null) =>
  value === null ? "not estimable" : String(Math.round(10 * value) / 10);

/** One line per patient, ending in an event (filled) or a censoring (open, to drag). */
function patientLines(
  times: number[],
  width: number,
  onChange: () => void,
): SVGElement {
  const x = (month: number) => left + month / end * (width - left - right);
  const height = rowHeight * times.length + 8;
  const svg = svgElement("svg", { viewBox: `0 0 ${width} ${height}` });
  times.forEach((_, i) => {
    const y = rowHeight * (i + 0.75);
    const line = svgElement("line", {
      x1: x(0),
      y1: y,
      y2: y,
      stroke: "currentColor",
      "stroke-width": 2,
    });
    const isCensored = event[i] === 0;
    const mark = svgElement("circle", {
      cy: y,
      r: isCensored ? 12 : 6,
      stroke: "currentColor",
      "stroke-width": 2.5,
      fill: isCensored ? "var(--ground)" : "currentColor",
    });
    const place = () => {
      line.setAttribute("x2", String(x(times[i]!)));
      mark.setAttribute("cx", String(x(times[i]!)));
      if (!isCensored) return;
      mark.setAttribute("aria-valuenow", String(times[i]));
      mark.setAttribute("aria-valuetext", `censored at ${times[i]} months`);
    };
    if (isCensored) {
      makeSlider(mark, `Patient ${i + 1}`, {
        range: [1, end],
        valueAt: (clientX) => monthAt(svg, width, clientX),
        get: () => times[i]!,
        set: (month) => {
          times[i] = Math.min(end, Math.max(1, Math.round(month)));
          place();
          onChange();
        },
      });
    }
    place();
    const label = svgElement("text", {
      x: 4,
      y: y + 4,
      fill: "currentColor",
      "aria-hidden": "true",
    }, `${i + 1}`);
    svg.append(line, mark, label);
  });
  return svg;
}

/** The month under a point of the screen. */
function monthAt(svg: SVGElement, width: number, clientX: number): number {
  const { left: start, width: shown } = svg.getBoundingClientRect();
  const x = (clientX - start) / shown * width;
  return (x - left) / (width - left - right) * end;
}
