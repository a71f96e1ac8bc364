import { cumulativeIncidence, kaplanMeier } from "../../survival/mod.ts";
import { type Figure, statementFigure } from "../drawing/figure.ts";
import { figureStyle } from "../style/figure_style.ts";
import { lineDashes } from "../style/theme.ts";
import { checkDistinct } from "./check_distinct.ts";
import { drawCurves } from "./draw_curves.ts";
import type { DrawnCurve } from "./drawn_curves.ts";
import type { SurvivalFigureOptions } from "./figure.ts";
import { checkSurvivalOptions } from "./options.ts";
import {
  defaultSurvivalParts,
  type SurvivalPartName,
} from "./parts/survival_parts.ts";
import { type CurveEnd, upToEnd } from "./steps.ts";

/** Patients whose times ended in one of several ways, as columns. */
export interface IncidenceGroup {
  /** Name in the legend and in the table under the axis. */
  readonly label: string;
  /** Times. */
  readonly months: readonly number[];
  /** What ended each time; null where it was censored. */
  readonly cause: readonly (string | null)[];
}

/** What of the groups is drawn. */
export interface IncidenceFigureOptions extends SurvivalFigureOptions {
  /** The cause that is drawn of each group; every cause of a single group if left out. */
  readonly cause?: string | undefined;
}

/** The parts that say the same of incidence as of survival. */
const ofIncidence: ReadonlySet<SurvivalPartName> = new Set([
  "risk table",
  "cumulative censored",
  "censor marks",
  "confidence bands",
  "percent axis",
  "p-value",
]);

/** Stands for censoring among the causes. */
export const censored = "(censored)";

/**
 * Draws cumulative incidence with competing risks, by Aalen and Johansen: one
 * cause in each group, or every cause in one group. The curves are put together
 * with those parts of a survival figure that make sense for them.
 *
 * @param groups The groups; without `cause` the first alone is drawn.
 * @param options Labels, style and parts; `survivalLabel` names the axis.
 * @returns The figure.
 * @throws {RangeError} If a label stands twice.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { incidenceFigure, readFigure } from "../mod.ts";
 *
 * const { svg } = incidenceFigure([{
 *   label: "All patients",
 *   months: [2, 4, 5, 7, 9, 9],
 *   cause: ["progression", "death", "death", "progression", null, null],
 * }], {
 *   id: "figure-incidence",
 *   title: "Progression and death",
 *   description: "A third progressed and a third died.",
 *   timeLabel: "Months",
 *   survivalLabel: "Cumulative incidence",
 *   times: [0, 3, 6, 9],
 * });
 * assert.equal(readFigure(svg).id, "figure-incidence");
 * ```
 */
export function incidenceFigure(
  groups: readonly IncidenceGroup[],
  options: IncidenceFigureOptions,
): Figure {
  checkSurvivalOptions(options);
  const { cause } = options;
  const style = figureStyle(options);
  const withPatients = groups.filter(({ months }) => months.length > 0);
  const drawn = cause === undefined ? withPatients.slice(0, 1) : withPatients;
  const curves = drawn.flatMap((group) =>
    incidenceCurves(group, cause, options)
  );
  const labels = cause === undefined
    ? curves.map(({ label }) => label)
    : groups.map(({ label }) => label);
  checkDistinct("draw the incidences", "group", labels);
  if (curves.length === 0) {
    return statementFigure(
      `No incidence can be drawn: there is no ${cause ?? "event"}.`,
      options,
    );
  }
  if (labels.length > lineDashes.length) {
    return statementFigure(
      `${labels.length} curves are too many to be told apart (at most ${lineDashes.length}).`,
      options,
    );
  }
  const styled = curves.map((curve): DrawnCurve => {
    const i = labels.indexOf(curve.label);
    return { ...curve, colour: style.palette.lines[i]!, dash: lineDashes[i]! };
  });
  const { parts = defaultSurvivalParts } = options;
  return drawCurves(styled, {
    labels,
    style,
    ...options,
    parts: parts.filter((part) => ofIncidence.has(part)),
    ...(cause === undefined && {
      counted: [{ ...curves[0]!, label: drawn[0]!.label }],
    }),
  });
}

/** The curves of a group: of one cause, 0 throughout where it never happened, or of each. */
function incidenceCurves(
  { label, months, cause: ends }: IncidenceGroup,
  cause: string | undefined,
  end: CurveEnd,
): readonly Omit<DrawnCurve, "colour" | "dash">[] {
  const causes = ends.map((one) => one ?? censored);
  // At risk are those whom no cause has ended yet.
  const estimate = kaplanMeier(months, causes.map((one) => one !== censored));
  const { time, censored: lost } = estimate.curve;
  const { curve } = estimate.events > 0
    ? cumulativeIncidence(months, causes, { censored })
    : { curve: undefined };
  const drawn = cause === undefined ? [...new Set(curve?.cause)] : [cause];
  return drawn.map((one) => {
    const own = curve?.cause.indexOf(one) ?? -1;
    const at = (column: "incidence" | "lower" | "upper", i: number) =>
      own < 0 ? 0 : curve![column][own + i]!;
    const steps = Array.from(time, (t, i) => ({
      group: label,
      time: t,
      survival: at("incidence", i),
      lower: at("lower", i),
      upper: at("upper", i),
      censored: lost[i]!,
    }));
    const start = { group: label, time: 0, survival: 0, lower: 0, upper: 0 };
    const events = ends.filter((end) => end === one).length;
    return {
      ...(cause === undefined
        ? {
          label: String(one),
          entry: `${one} (${events.toLocaleString("en")} events)`,
        }
        : { label }),
      estimate,
      steps: upToEnd([{ ...start, censored: 0 }, ...steps], estimate, end),
    };
  });
}
