import { type FontName, fonts } from "./fonts.ts";
import { journalPresets } from "./journal_presets.ts";
import { palettes, smallestText } from "./theme.ts";

/** How a figure looks at its printed size. */
export interface StyleOptions {
  /**
   * A publisher's sizes, on which the other options build.
   *
   * @default {"default"}
   */
  readonly preset?: keyof typeof journalPresets;
  /**
   * Columns of the page that the figure takes.
   *
   * @default {"one"}
   */
  readonly columns?: "one" | "two";
  /** Printed width in millimetres, instead of `columns`. */
  readonly width?: number;
  /** Printed height in millimetres; as the figure needs it if left out. */
  readonly height?: number;
  /** Typeface; that of the preset if left out. */
  readonly font?: FontName;
  /** Text size in points, at least 6; that of the preset if left out. */
  readonly fontSize?: number;
  /** Width of the curves in points; that of the preset if left out. */
  readonly lineWidth?: number;
  /**
   * Colour scheme.
   *
   * @default {"colour"}
   */
  readonly colours?: keyof typeof palettes;
}

/** What an option must be. */
export interface OptionRule {
  /** In words. */
  readonly expected: string;
  /** The values that it may have, where they can be listed. */
  readonly allowed?: readonly string[];
  /** Whether a value is one of them. */
  readonly holds: (value: unknown) => boolean;
  /** What of a value that does not hold is wrong; all of it if left out. */
  readonly wrong?: (value: unknown) => unknown;
}

/** An option that has not one of its values. */
export interface OptionProblem extends OptionRule {
  /** Name of the option. */
  readonly option: string;
  /** What it is. */
  readonly value: unknown;
}

/** That an option is one of a few words. */
export function oneOf(allowed: readonly string[]): OptionRule {
  return {
    expected: `one of ${allowed.join(", ")}`,
    allowed,
    holds: (value) => allowed.some((name) => name === value),
  };
}

/** That an option is a list of a few words, of at least so many. */
export function listOfNames(
  allowed: readonly string[],
  { least = 0 } = {},
): OptionRule {
  const isAllowed = oneOf(allowed).holds;
  return {
    expected: `a list of ${allowed.join(", ")}`,
    allowed,
    holds: (value) =>
      Array.isArray(value) && value.length >= least && value.every(isAllowed),
    wrong: (value) =>
      Array.isArray(value) && value.length >= least
        ? value.find((name) => !isAllowed(name))
        : value,
  };
}

function within(least: number, most: number, unit: string): OptionRule {
  return {
    expected: `a number from ${least} to ${most} (${unit})`,
    holds: (value) =>
      typeof value === "number" && value >= least && value <= most,
  };
}

/** What the options that say how a figure looks must be. */
export const styleRules: Readonly<Record<keyof StyleOptions, OptionRule>> = {
  preset: oneOf(Object.keys(journalPresets)),
  columns: oneOf(["one", "two"]),
  font: oneOf(Object.keys(fonts)),
  colours: oneOf(Object.keys(palettes)),
  width: within(39, 500, "mm"),
  height: within(40, 500, "mm"),
  fontSize: within(smallestText, 24, "pt"),
  lineWidth: within(0.25, 5, "pt"),
};

/** Finds the options that break their rules; one that is left out breaks none. */
export function* optionProblems(
  options: object,
  rules: Readonly<Record<string, OptionRule>>,
): Generator<OptionProblem> {
  for (const [option, rule] of Object.entries(rules)) {
    const value = (options as Record<string, unknown>)[option];
    if (value !== undefined && !rule.holds(value)) {
      yield { ...rule, option, value: rule.wrong?.(value) ?? value };
    }
  }
}
