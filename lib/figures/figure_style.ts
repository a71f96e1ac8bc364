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

/** An option that has not one of its values. */
export interface OptionProblem {
  /** Name of the option. */
  readonly option: string;
  /** What it must be, in words. */
  readonly expected: string;
  /** What it is. */
  readonly value: unknown;
  /** The values that it may have, where they can be listed. */
  readonly allowed?: readonly string[];
}

/** The values of each option that has a few. */
const choices = {
  preset: Object.keys(journalPresets),
  columns: ["one", "two"],
  font: Object.keys(fonts),
  colours: Object.keys(palettes),
} as const satisfies Partial<Record<keyof StyleOptions, readonly string[]>>;

/** The least and the most of each option that is a size, and its unit. */
const sizes = {
  width: [39, 500, "mm"],
  fontSize: [smallestText, 24, "pt"],
  lineWidth: [0.25, 5, "pt"],
} as const satisfies Partial<
  Record<keyof StyleOptions, readonly [number, number, string]>
>;

/** The options that say how a figure looks. */
export const styleOptions: readonly string[] = [
  ...Object.keys(choices),
  ...Object.keys(sizes),
];

/** Finds the options that have not one of their values. */
export function* styleProblems(
  options: Readonly<Record<string, unknown>>,
): Generator<OptionProblem> {
  for (const [option, allowed] of Object.entries(choices)) {
    const value = options[option];
    if (value !== undefined && !allowed.some((name) => name === value)) {
      yield {
        option,
        expected: `one of ${allowed.join(", ")}`,
        value,
        allowed,
      };
    }
  }
  for (const [option, [least, most, unit]] of Object.entries(sizes)) {
    const value = options[option];
    if (
      value !== undefined &&
      !(typeof value === "number" && value >= least && value <= most)
    ) {
      yield {
        option,
        expected: `a number from ${least} to ${most} (${unit})`,
        value,
      };
    }
  }
}

/**
 * Completes the options of a figure by its preset.
 *
 * @throws {RangeError} When an option is not one of its values, or text would be
 * printed under 6 points.
 */
export function figureStyle(options: StyleOptions): FigureStyle {
  for (const { option, expected, value } of styleProblems({ ...options })) {
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
  return {
    width,
    scale,
    tallest: Math.floor(journal.tallest * pointsPerMillimetre / scale),
    font,
    lineWidth: rounded(lineWidth / scale),
    smallFontSize: rounded(Math.max(smallestText, smallestText / scale)),
    palette: palettes[colours],
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
