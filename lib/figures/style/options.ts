import { type FontName, fonts } from "./fonts.ts";
import { journalPresets } from "./journal_presets.ts";
import { palettes, smallestText } from "./theme.ts";

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
