import { descriptorProblem } from "../model/descriptor_problem.ts";
import type { Problem } from "../model/problem.ts";

/** A problem of an entry of `analysis`; `place` begins with a full stop or is empty. */
export function analysisProblem(
  place: string,
  found: string,
  expected: string,
  hint?: string,
): Problem {
  return descriptorProblem(found, expected, `analysis${place}`, hint);
}
