import { didYouMean } from "../../arguments/mod.ts";
import {
  listOfNames,
  optionProblems,
  type OptionRule,
} from "../style/options.ts";
import {
  type SurvivalPartName,
  survivalPartNames,
} from "./parts/survival_parts.ts";

/** What a survival figure shows beside its curves, and where it ends. */
export interface SurvivalOptions {
  /**
   * What it shows beside the curves; `[]` for nothing.
   *
   * @default {["risk table", "censor marks", "p-value"]}
   */
  readonly parts?: readonly SurvivalPartName[];
  /** Where the time axis ends, in the unit of time. */
  readonly lastTime?: number;
  /** The least number at risk up to which a curve is drawn. */
  readonly leastAtRisk?: number;
}

/** What these options must be. */
export const survivalRules: Readonly<
  Record<keyof SurvivalOptions, OptionRule>
> = {
  parts: listOfNames(survivalPartNames),
  lastTime: {
    expected: "a time above 0",
    holds: (value) => Number.isFinite(value) && Number(value) > 0,
  },
  leastAtRisk: {
    expected: "a whole number from 1 upward",
    holds: (value) => Number.isInteger(value) && Number(value) > 0,
  },
};

/** @throws {RangeError} If an option is not what it must be. */
export function checkSurvivalOptions(options: SurvivalOptions): void {
  for (
    const { option, value, expected, allowed } of optionProblems(
      options,
      survivalRules,
    )
  ) {
    const hint = didYouMean(value, allowed ?? []);
    throw new RangeError(
      `Cannot draw the survival figure: ${option} must be ${expected}, current value is ${
        JSON.stringify(value)
      }${hint === undefined ? "" : ` (${hint})`}`,
    );
  }
}
