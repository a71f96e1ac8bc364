import type { FontName } from "./fonts.ts";
import { type JournalPreset, journalPresets } from "./journal_presets.ts";
import { optionProblems, type StyleOptions, styleRules } from "./options.ts";
import {
  fontSize,
  type Palette,
  palettes,
  pointsPerMillimetre,
  smallestText,
} from "./theme.ts";

/** The style in force, with what figures compute from it. */
export interface FigureStyle {
  /** Printed width in millimetres. */
  readonly width: number;
  /** Points in a unit of the drawing. */
  readonly scale: number;
  /** Height that was asked for, in units; as the figure needs it if undefined. */
  readonly height: number | undefined;
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
 * @throws {RangeError} If an option is not one of its values, or text would be
 * printed under 6 points.
 */
export function figureStyle(options: StyleOptions): FigureStyle {
  const problems = optionProblems(options, styleRules);
  for (const { option, expected, value } of problems) {
    throw new RangeError(
      `Cannot draw the figure: ${option} must be ${expected}, current value is ${
        JSON.stringify(value)
      }`,
    );
  }
  const { preset = "default", columns = "one", colours = "colour" } = options;
  const journal: JournalPreset = journalPresets[preset];
  const {
    width = journal.widths[columns],
    font = journal.font,
    fontSize: size = journal.fontSize,
    lineWidth = journal.lineWidth,
  } = options;
  const scale = size / fontSize;
  // The width in units is a whole number, so that a unit is not quite a point.
  const units = (millimetres: number) =>
    millimetres * unitsWide({ width, scale }) / width;
  const { height } = options;
  return {
    width,
    scale,
    height: height === undefined ? undefined : Math.round(units(height)),
    tallest: Math.floor(units(journal.tallest)),
    font,
    lineWidth: rounded(lineWidth / scale),
    smallFontSize: rounded(Math.max(smallestText, smallestText / scale)),
    palette: palettes[colours],
  };
}

/** Width of a drawing in its own units. */
export function unitsWide(
  { width, scale }: Pick<FigureStyle, "width" | "scale">,
): number {
  return Math.round(width * pointsPerMillimetre / scale);
}

/** A size to a thousandth, beyond which no printer goes. */
export function rounded(units: number): number {
  return Math.round(units * 1000) / 1000;
}
