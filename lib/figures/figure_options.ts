import { type ExportOptions, figureFormats } from "./export_figure.ts";
import { figureStyle, type StyleOptions } from "./figure_style.ts";
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
  /** Ids of the figures that have options of their own. */
  readonly named: readonly string[];
  /** Which files to write. */
  readonly files: Required<ExportOptions>;
}

const flags: readonly string[] = survivalFigureParts;
const styleKeys = [
  "preset",
  "columns",
  "width",
  "font",
  "fontSize",
  "lineWidth",
  "colours",
];
const fileKeys = ["formats", "pngResolution", "tiffResolution"];
const figureKeys = [...styleKeys, "form", ...flags];

/**
 * Reads the options of figures, as the text of a `figures.json` or as an object
 * with the same names.
 *
 * @throws {RangeError} With the place of an option that does not exist or has
 * not one of its values.
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
export function figureOptions(content: string | FiguresFile): AllFigureOptions {
  const file: unknown = typeof content === "string" ? parse(content) : content;
  checkObject(file, "", [...figureKeys, ...fileKeys, "figures"]);
  const { figures = {}, formats, pngResolution, tiffResolution, ...general } =
    file as FiguresFile;
  checkObject(figures, "figures", undefined);
  checkFigure(general, "");
  for (const [id, own] of Object.entries(figures)) {
    checkObject(own, `figures.${id}`, figureKeys);
    checkFigure({ ...general, ...own }, `figures.${id}.`);
  }
  const preset = journalPresets[general.preset ?? "default"];
  const files = {
    formats: formats ?? ["svg", "png", "pdf"],
    pngResolution: pngResolution ?? 300,
    tiffResolution: tiffResolution ?? preset.tiffResolution,
  } as const;
  checkFiles(files);
  return {
    of: (id) => ({ ...general, ...figures[id] }),
    named: Object.keys(figures),
    files,
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new RangeError(
      `Cannot read figures.json: ${(error as Error).message}`,
    );
  }
}

function checkObject(
  value: unknown,
  place: string,
  keys: readonly string[] | undefined,
): void {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    fail(place || "the file", "an object", value);
  }
  for (const key of Object.keys(value as object)) {
    if (keys && !keys.includes(key)) {
      fail(place || "an option", `one of ${keys.join(", ")}`, key);
    }
  }
}

function checkFigure(options: FigureOptions, place: string): void {
  for (const [key, value] of Object.entries(options)) {
    if (flags.includes(key) && typeof value !== "boolean") {
      fail(place + key, "true or false", value);
    }
  }
  const { form = "bars" } = options;
  if (form !== "bars" && form !== "swimmer") {
    fail(`${place}form`, "bars or swimmer", form);
  }
  try {
    figureStyle(options);
  } catch (error) {
    throw new RangeError(
      (error as Error).message.replace(
        "Cannot draw the figure: ",
        `Cannot read figures.json: ${place}`,
      ),
    );
  }
}

function checkFiles(
  { formats, pngResolution, tiffResolution }: Required<ExportOptions>,
): void {
  const known: readonly string[] = figureFormats;
  if (
    !Array.isArray(formats) || formats.length === 0 ||
    !formats.every((format) => known.includes(format))
  ) {
    fail("formats", `a list of ${known.join(", ")}`, formats);
  }
  for (const [key, dpi] of Object.entries({ pngResolution, tiffResolution })) {
    if (!(Number.isInteger(dpi) && dpi >= 72 && dpi <= 1200)) {
      fail(key, "a whole number from 72 to 1200 (dpi)", dpi);
    }
  }
}

function fail(place: string, expected: string, value: unknown): never {
  throw new RangeError(
    `Cannot read figures.json: ${place} must be ${expected}, current value is ${
      JSON.stringify(value)
    }`,
  );
}
