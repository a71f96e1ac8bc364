import {
  describeProblem,
  isRecord,
  nearestName,
  parseJson,
  type Problem,
} from "../study/mod.ts";
import { type ExportOptions, figureFormats } from "./export_figure.ts";
import {
  type OptionProblem,
  type StyleOptions,
  styleOptions,
  styleProblems,
} from "./figure_style.ts";
import { journalPresets } from "./journal_presets.ts";
import {
  type SurvivalFigureParts,
  survivalFigureParts,
} from "./survival_figure_parts.ts";

/** What one figure shows and how it looks; figures take of it what concerns them. */
export interface FigureOptions extends StyleOptions, SurvivalFigureParts {
  /** Figure 1 as stacked bars or as one line a patient. */
  readonly form?: "bars" | "swimmer";
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

/** Name of the file beside `datapackage.json` that holds options of the figures. */
export const figureOptionsFile = "figures.json";

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

const flags: readonly string[] = survivalFigureParts;
const forms = ["bars", "swimmer"] as const satisfies readonly NonNullable<
  FigureOptions["form"]
>[];
const figureKeys = [...styleOptions, "form", ...flags];
/** Options that one figure alone has. */
const ofOneFigure: Readonly<Record<string, readonly string[]>> = {
  "figure-1": ["form"],
  "figure-2": flags,
};
const fileKeys = ["formats", "pngResolution", "tiffResolution"];

/**
 * Reads the options of figures, as the text of a `figures.json` or as an object
 * with the same names.
 *
 * @param drawn Ids of the figures that there are; any, when left out.
 * @throws {FigureOptionsError} With every option that does not exist or has not
 * one of its values.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { figureOptions } from "./mod.ts";
 *
 * const options = figureOptions({
 *   preset: "elsevier",
 *   figures: { "figure-2": { columns: "two", medianLines: true } },
 * });
 * assert.equal(options.of("figure-2").medianLines, true);
 * assert.equal(options.of("figure-1").columns, undefined);
 * assert.equal(options.files.tiffResolution, 1000);
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
      formats: formats ?? ["svg", "png", "pdf"],
      pngResolution: pngResolution ?? 300,
      tiffResolution: tiffResolution ?? preset.tiffResolution,
    },
  };
}

function* fileProblems(
  file: unknown,
  drawn: readonly string[] | undefined,
): Generator<Problem> {
  const keys = [...figureKeys, ...fileKeys, "figures"];
  yield* objectProblems(file, "", keys, function* (options) {
    yield* placed("", figureProblems(options));
    yield* placed("", exportProblems(options));
    const { figures } = options;
    if (figures === undefined) return;
    yield* objectProblems(figures, "figures", drawn, function* (byId) {
      for (const [id, own] of Object.entries(byId)) {
        if (drawn && !drawn.includes(id)) continue;
        const place = `figures.${id}`;
        yield* objectProblems(own, place, figureKeys, function* (its) {
          yield* placed(`${place}.`, figureProblems(its));
          if (drawn) yield* idleOptions(id, its, place);
        });
      }
    });
  });
}

/** Options that a figure has not, though another has. */
function* idleOptions(
  id: string,
  options: Readonly<Record<string, unknown>>,
  place: string,
): Generator<Problem> {
  for (const [only, names] of Object.entries(ofOneFigure)) {
    if (only === id) continue;
    for (const name of names.filter((each) => Object.hasOwn(options, each))) {
      yield {
        ...problemAt(place, name, `an option of ${id}`),
        hint: `${name} changes ${only} alone`,
      };
    }
  }
}

/** What is wrong with an object: that it is none, its names, and what is in it. */
function* objectProblems(
  value: unknown,
  place: string,
  names: readonly string[] | undefined,
  within: (value: Readonly<Record<string, unknown>>) => Generator<Problem>,
): Generator<Problem> {
  if (!isRecord(value)) {
    yield problemAt(place, value, "an object");
    return;
  }
  for (const name of Object.keys(value)) {
    if (names && !names.includes(name)) {
      yield problemAt(place, name, `one of ${names.join(", ")}`, names);
    }
  }
  yield* within(value);
}

function* figureProblems(
  options: Readonly<Record<string, unknown>>,
): Generator<OptionProblem> {
  yield* styleProblems(options);
  for (const option of flags) {
    const value = options[option];
    if (value !== undefined && typeof value !== "boolean") {
      yield { option, expected: "true or false", value };
    }
  }
  const { form = "bars" } = options;
  if (!forms.some((name) => name === form)) {
    yield {
      option: "form",
      expected: forms.join(" or "),
      value: form,
      allowed: forms,
    };
  }
}

function* exportProblems(
  { formats, ...resolutions }: Readonly<Record<string, unknown>>,
): Generator<OptionProblem> {
  const known: readonly unknown[] = figureFormats;
  if (
    formats !== undefined &&
    !(Array.isArray(formats) && formats.length > 0 &&
      formats.every((format) => known.includes(format)))
  ) {
    const expected = `a list of ${figureFormats.join(", ")}`;
    yield { option: "formats", expected, value: formats };
  }
  for (const option of ["pngResolution", "tiffResolution"]) {
    const value = resolutions[option];
    if (
      value !== undefined &&
      !(Number.isInteger(value) && Number(value) >= 72 && Number(value) <= 1200)
    ) {
      const expected = "a whole number from 72 to 1200 (dpi)";
      yield { option, expected, value };
    }
  }
}

function* placed(
  place: string,
  problems: Iterable<OptionProblem>,
): Generator<Problem> {
  for (const { option, value, expected, allowed } of problems) {
    yield problemAt(place + option, value, expected, allowed);
  }
}

function problemAt(
  place: string,
  value: unknown,
  expected: string,
  allowed: readonly string[] = [],
): Problem {
  const near = typeof value === "string"
    ? nearestName(value, allowed)
    : undefined;
  return {
    file: figureOptionsFile,
    ...(place !== "" && { column: place }),
    found: JSON.stringify(value),
    expected,
    ...(near !== undefined && { hint: `did you mean ${near}?` }),
  };
}
