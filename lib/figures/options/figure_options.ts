import { describeProblem, parseJson, type Problem } from "../../study/mod.ts";
import { exportDefaults, type ExportOptions } from "./export_options.ts";
import {
  figureOptionsFile,
  fileProblems,
  type responseForms,
} from "./problems.ts";
import { journalPresets } from "../style/journal_presets.ts";
import type { StyleOptions } from "../style/options.ts";
import type { SurvivalOptions } from "../survival/options.ts";

/** What one figure shows and how it looks; figures take of it what concerns them. */
export interface FigureOptions extends StyleOptions, SurvivalOptions {
  /**
   * Figure 1 as stacked bars or as one line per patient.
   *
   * @default {"bars"}
   */
  readonly form?: typeof responseForms[number];
}

/** The content of a `figures.json`: options of all figures and of single ones. */
export interface FiguresFile extends FigureOptions, ExportOptions {
  /** Options of single figures by their id. */
  readonly figures?: Readonly<Record<string, FigureOptions>>;
}

/** The options in force. */
export interface AllFigureOptions {
  /** Options of a figure: its own, else those of all figures. */
  readonly of: (id: string) => FigureOptions;
  /** Which files to write. */
  readonly files: Required<ExportOptions>;
}

/** Thrown when options cannot be used; holds every problem, not only the first. */
export class FigureOptionsError extends RangeError {
  /** Tells this error from others. */
  override readonly name = "FigureOptionsError";
  /** Every problem. */
  readonly problems: readonly Problem[];

  /** Makes the error from what is wrong. */
  constructor(problems: readonly Problem[]) {
    super(problems.map(describeProblem).join("\n"));
    this.problems = problems;
  }
}

/**
 * Reads the options of figures, as the text of a `figures.json` or as an object
 * with the same names.
 *
 * @param content The text or the object.
 * @param drawn Ids of the figures that there are; any, when left out.
 * @returns The options in force.
 * @throws {FigureOptionsError} If an option does not exist or has not one of its
 * values; it holds every such option.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { figureOptions } from "./figure_options.ts";
 *
 * const options = figureOptions({
 *   preset: "plos",
 *   tiffResolution: 300,
 *   figures: { "figure-2": { columns: "two", parts: ["median lines"] } },
 * });
 * assert.deepEqual(options.of("figure-2").parts, ["median lines"]);
 * assert.equal(options.of("figure-1").columns, undefined);
 * assert.equal(options.files.tiffResolution, 300);
 * ```
 */
export function figureOptions(
  content: string | FiguresFile,
  drawn?: readonly string[],
): AllFigureOptions {
  const json = typeof content === "string"
    ? parseJson(figureOptionsFile, content)
    : { value: content };
  const problems = "problem" in json
    ? [json.problem]
    : [...fileProblems(json.value, drawn)];
  if ("problem" in json || problems.length > 0) {
    throw new FigureOptionsError(problems);
  }
  const { figures = {}, formats, pngResolution, tiffResolution, ...general } =
    json.value as FiguresFile;
  const preset = journalPresets[general.preset ?? "default"];
  return {
    of: (id) => ({ ...general, ...figures[id] }),
    files: {
      formats: formats ?? exportDefaults.formats,
      pngResolution: pngResolution ?? exportDefaults.pngResolution,
      tiffResolution: tiffResolution ?? preset.tiffResolution,
    },
  };
}
