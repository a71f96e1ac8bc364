import { didYouMean } from "../../arguments/mod.ts";
import { isRecord, type Problem } from "../../study/mod.ts";
import { type ExportOptions, figureFormats } from "./export_options.ts";
import {
  listOfNames,
  oneOf,
  optionProblems,
  type OptionRule,
  styleRules,
} from "../style/options.ts";
import type { SurvivalPartName } from "../survival/parts/survival_parts.ts";
import { survivalRules } from "../survival/options.ts";

/** Name of the file beside `datapackage.json` that holds options of the figures. */
export const figureOptionsFile = "figures.json";

/** Forms that figure 1 can take. */
export const responseForms = ["bars", "swimmer"] as const;

const forms = {
  form: { ...oneOf(responseForms), expected: responseForms.join(" or ") },
};
const figureRules = { ...styleRules, ...forms, ...survivalRules };
const figureKeys = Object.keys(figureRules);
/** Options that some figures alone have. */
const ofSomeFigures = [
  { ids: ["figure-1"], rules: forms },
  { ids: ["figure-2", "figure-incidence"], rules: survivalRules },
];

const resolution: OptionRule = {
  expected: "a whole number from 72 to 1200 (dpi)",
  holds: (value) =>
    Number.isInteger(value) && Number(value) >= 72 && Number(value) <= 1200,
};
const exportRules: Readonly<Record<keyof ExportOptions, OptionRule>> = {
  formats: listOfNames(figureFormats, { least: 1 }),
  pngResolution: resolution,
  tiffResolution: resolution,
};

/** The parts of figure 2 by the names of the options that turned them on or off. */
const formerOptions: Readonly<Record<string, SurvivalPartName>> = {
  riskTable: "risk table",
  cumulativeEvents: "cumulative events",
  percentAxis: "percent axis",
  censorMarks: "censor marks",
  confidenceBand: "confidence bands",
  medianLines: "median lines",
  pValue: "p-value",
  hazardRatio: "hazard ratios",
};

/** What is wrong with the content of a `figures.json`. */
export function* fileProblems(
  file: unknown,
  drawn: readonly string[] | undefined,
): Generator<Problem> {
  const rules = { ...figureRules, ...exportRules };
  const keys = [...Object.keys(rules), "figures"];
  yield* objectProblems(file, "", keys, function* (options) {
    yield* ruleProblems(options, "", rules);
    const { figures } = options;
    if (figures === undefined) return;
    yield* objectProblems(figures, "figures", drawn, function* (byId) {
      for (const [id, own] of Object.entries(byId)) {
        if (drawn && !drawn.includes(id)) continue;
        const place = `figures.${id}`;
        yield* objectProblems(own, place, figureKeys, function* (its) {
          yield* ruleProblems(its, `${place}.`, figureRules);
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
  for (const { ids, rules } of ofSomeFigures) {
    if (ids.includes(id)) continue;
    for (const name of Object.keys(rules)) {
      if (!Object.hasOwn(options, name)) continue;
      yield {
        ...problemAt(place, name, `an option of ${id}`),
        hint: `${name} changes only ${ids.join(" and ")}`,
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
      const part = Object.hasOwn(formerOptions, name)
        ? formerOptions[name]
        : undefined;
      yield {
        ...problemAt(place, name, `one of ${names.join(", ")}`, names),
        ...(part !== undefined && {
          hint: `now "${part}" in the list "parts" of figure-2`,
        }),
      };
    }
  }
  yield* within(value);
}

function* ruleProblems(
  options: object,
  place: string,
  rules: Readonly<Record<string, OptionRule>>,
): Generator<Problem> {
  const problems = optionProblems(options, rules);
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
  const hint = didYouMean(value, allowed);
  return {
    file: figureOptionsFile,
    ...(place !== "" && { column: place }),
    found: JSON.stringify(value),
    expected,
    ...(hint !== undefined && { hint }),
  };
}
