import { descriptorProblem } from "../model/descriptor_problem.ts";
import type { Problem } from "../model/problem.ts";
import { type Check, listOf, oneOf } from "./entry_checks.ts";

/** Finds names that are none of those known, each once. */
export const unknownNames = (
  names: Iterable<string>,
  known: readonly string[],
  place: string,
): readonly Problem[] =>
  [...new Set(names)].flatMap((name) => [...oneOf(known)(name, place)]);

/** Finds names that stand more than once, at the place that their position gives. */
export const repetitions = (
  names: readonly unknown[],
  placeOf: (i: number) => string,
  expected: string,
): readonly Problem[] =>
  names.flatMap((name, i) =>
    name === undefined || names.indexOf(name) === i
      ? []
      : [descriptorProblem(`${name} again`, expected, placeOf(i))]
  );

/** A list of objects as the check asks, of which no two bear one name. */
export const namedList = (
  check: Check,
  expected: string,
  eachOnce: string,
): Check =>
  function* (items, place) {
    yield* listOf(check, expected, { least: 1 })(items, place);
    if (!Array.isArray(items)) return;
    const names = items.map((item) => Object(item).name);
    yield* repetitions(names, (i) => `${place}[${i}].name`, eachOnce);
  };
