import { didYouMean } from "../../arguments/mod.ts";
import { descriptorProblem } from "../model/descriptor_problem.ts";
import type { Problem } from "../model/problem.ts";

/**
 * Finds names in a descriptor that are none of those known.
 *
 * @param of What the names are known for, as in "for the type date ".
 */
export function* unknownNames(
  names: readonly string[],
  known: readonly string[],
  place: string,
  of = "",
): Generator<Problem> {
  for (const name of new Set(names)) {
    if (known.includes(name)) continue;
    yield descriptorProblem(
      JSON.stringify(name),
      `${of}one of ${known.join(", ")}`,
      place,
      didYouMean(name, known),
    );
  }
}
