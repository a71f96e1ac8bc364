import type { DataPackage } from "../model/data_package.ts";
import type { Problem } from "../model/problem.ts";
import { analysisEntries } from "./entries.ts";
import { referenceProblems } from "./references.ts";

/** Finds what is wrong in the `analysis` of a package whose columns are known. */
export function* analysisProblems(descriptor: DataPackage): Generator<Problem> {
  const { analysis } = descriptor;
  if (analysis === undefined) return;
  const problems = [...analysisEntries(analysis, "analysis")];
  yield* problems.length > 0
    ? problems
    : referenceProblems(descriptor, analysis);
}
