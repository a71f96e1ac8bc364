import { type KaplanMeier, kaplanMeier } from "../../survival/mod.ts";
import { corners, curveMarks, curvePlot, plotWidth } from "./curve_plot.ts";
import { choice, element, slider } from "../../page/elements/mod.ts";
import { sixPatients, type StudyData, type TimesGroup } from "./study_data.ts";

/** Steps through a risk table with a slider while the curve grows. */
export function riskTableWidget(root: HTMLElement, data: StudyData): void {
  const groups = [sixPatients, ...data.groups];
  const body = element("div");
  root.replaceChildren(
    element("h3", {}, "Step through the risk table"),
    choice("Patients", groups.map(({ label }) => label), (i) => {
      body.replaceChildren(...stepper(root, groups[i]!, data.timeLabel));
    }),
    body,
  );
  body.append(...stepper(root, sixPatients, data.timeLabel));
}

function stepper(
  root: HTMLElement,
  { months, event }: TimesGroup,
  timeLabel: string,
): Node[] {
  const km = kaplanMeier(months, event);
  const { time, atRisk, events, survival } = km.curve;
  const plot = element("div");
  const status = element("p", { role: "status" });
  const rows = Array.from(time, (t, i) =>
    element(
      "tr",
      {},
      ...[t, atRisk[i]!, events[i]!, survival[i]!.toFixed(3)].map((cell) =>
        element("td", {}, String(cell))
      ),
    ));
  const show = (step: number) => {
    rows.forEach((row, i) =>
      row.dataset.state = i < step - 1
        ? "before"
        : i === step - 1
        ? "now"
        : "later"
    );
    const text = sentence(km, step);
    status.textContent = text;
    steps.input.setAttribute("aria-valuetext", text);
    plot.replaceChildren(
      curvePlot(curveMarks(corners(km, step)), {
        width: plotWidth(root),
        end: time.at(-1)!,
        timeLabel,
        description: `The curve up to step ${step}. ${text}`,
      }),
    );
  };
  const steps = slider("Step", { min: 0, max: time.length, value: 1 }, show);
  show(1);
  return [steps.label, status, plot, riskTable(rows)];
}

/** What happens at a step of the curve, in words; step 0 is the start. */
function sentence({ n, curve }: KaplanMeier, step: number): string {
  const { time, atRisk, events, survival } = curve;
  const i = step - 1;
  if (i < 0) {
    return `At the start, ${n} patients are at risk and the estimate is 1.`;
  }
  const before = (i === 0 ? 1 : survival[i - 1]!).toFixed(3);
  return events[i] === 0
    ? `At ${time[i]}: ${
      atRisk[i]
    } at risk, no events, so the estimate stays at ${before}.`
    : `At ${time[i]}: ${atRisk[i]} at risk, ${
      events[i]
    } with an event. ${before} × (1 − ${events[i]}/${atRisk[i]}) = ${
      survival[i]!.toFixed(3)
    }`;
}

function riskTable(rows: readonly Node[]): HTMLElement {
  const head = ["time", "at risk", "events", "survival"].map((name) =>
    element("th", { scope: "col" }, name)
  );
  return element(
    "div",
    {
      class: "table",
      tabindex: "0",
      role: "group",
      "aria-label": "Risk table",
    },
    element(
      "table",
      {},
      element("thead", {}, element("tr", {}, ...head)),
      element("tbody", {}, ...rows),
    ),
  );
}
