import { type FontName, fonts } from "./fonts.ts";
import { type JournalPreset, journalPresets } from "./journal_presets.ts";
import {
  fontSize,
  type Palette,
  palettes,
  pointsPerMillimetre,
  smallestText,
} from "./theme.ts";

/** How a figure looks at its printed size. */
export interface StyleOptions {
  /** A publisher's sizes, on which the other options build. */
  readonly preset?: keyof typeof journalPresets;
  /** Columns of the page that the figure takes. */
  readonly columns?: "one" | "two";
  /** Printed width in millimetres, instead of `columns`. */
  readonly width?: number;
  /** Typeface. */
  readonly font?: FontName;
  /** Text size in points; 6 is the least. */
  readonly fontSize?: number;
  /** Width of the curves in points. */
  readonly lineWidth?: number;
  /** Colour scheme. */
  readonly colours?: keyof typeof palettes;
}

/** The style in force, with what figures compute from it. */
export interface FigureStyle {
  /** Printed width in millimetres. */
  readonly width: number;
  /** Points in a unit of the drawing. */
  readonly scale: number;
  /** Height that a page has for a figure, in units. */
  readonly tallest: number;
  /** Typeface. */
  readonly font: FontName;
  /** Width of the curves in units. */
  readonly lineWidth: number;
  /** Size of the smallest text in units: 6 points or more. */
  readonly smallFontSize: number;
  /** Colours. */
  readonly palette: Palette;
}

/**
 * Completes the options of a figure by its preset.
 *
 * @throws {RangeError} When an option is not one of its values, or text would be
 * printed under 6 points.
 */
export function figureStyle(options: StyleOptions): FigureStyle {
  const { preset = "default", columns = "one", colours = "colour" } = options;
  const journal: JournalPreset = known("preset", preset, journalPresets);
  known("columns", columns, journal.widths);
  const {
    width = journal.widths[columns],
    font = journal.font,
    fontSize: size = journal.fontSize,
    lineWidth = journal.lineWidth,
  } = options;
  known("font", font, fonts);
  check("width", "from 39 to 500 (mm)", width, width >= 39 && width <= 500);
  check(
    "fontSize",
    `at least ${smallestText} (pt)`,
    size,
    size >= smallestText && size <= 24,
  );
  check(
    "lineWidth",
    "from 0.25 to 5 (pt)",
    lineWidth,
    lineWidth >= 0.25 && lineWidth <= 5,
  );
  const scale = size / fontSize;
  return {
    width,
    scale,
    tallest: Math.floor(journal.tallest * pointsPerMillimetre / scale),
    font,
    lineWidth: rounded(lineWidth / scale),
    smallFontSize: rounded(Math.max(smallestText, smallestText / scale)),
    palette: known("colours", colours, palettes),
  };
}

/** Width of a drawing in its own units. */
export function unitsWide({ width, scale }: FigureStyle): number {
  return Math.round(width * pointsPerMillimetre / scale);
}

/** A size to a thousandth, beyond which no printer goes. */
export function rounded(units: number): number {
  return Math.round(units * 1000) / 1000;
}

function known<Value>(
  name: string,
  key: string,
  values: Readonly<Record<string, Value>>,
): Value {
  check(
    name,
    `one of ${Object.keys(values).join(", ")}`,
    key,
    Object.hasOwn(values, key),
  );
  return values[key]!;
}

function check(
  name: string,
  expected: string,
  value: unknown,
  holds: boolean,
): void {
  if (holds) return;
  throw new RangeError(
    `Cannot draw the figure: ${name} must be ${expected}, current value is ${
      JSON.stringify(value)
    }`,
  );
}
