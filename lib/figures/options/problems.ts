import { didYouMean } from "../../arguments/mod.ts";
import { isRecord, type Problem } from "../../study/mod.ts";
import { figureFormats } from "./export_options.ts";
import {
  type OptionProblem,
  styleOptions,
  styleProblems,
} from "../style/options.ts";
import { survivalFigureParts } from "../survival/figure_parts.ts";

/** Name of the file beside `datapackage.json` that holds options of the figures. */
export const figureOptionsFile = "figures.json";

/** Forms that figure 1 can take. */
export const responseForms = ["bars", "swimmer"] as const;

const flags: readonly string[] = survivalFigureParts;
const figureKeys = [...styleOptions, "form", ...flags];
/** Options that one figure alone has. */
const ofOneFigure: Readonly<Record<string, readonly string[]>> = {
  "figure-1": ["form"],
  "figure-2": flags,
};
const fileKeys = ["formats", "pngResolution", "tiffResolution"];

/** What is wrong with the content of a `figures.json`. */
export function* fileProblems(
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
  if (!responseForms.some((name) => name === form)) {
    yield {
      option: "form",
      expected: responseForms.join(" or "),
      value: form,
      allowed: responseForms,
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
  const hint = didYouMean(value, allowed);
  return {
    file: figureOptionsFile,
    ...(place !== "" && { column: place }),
    found: JSON.stringify(value),
    expected,
    ...(hint !== undefined && { hint }),
  };
}
