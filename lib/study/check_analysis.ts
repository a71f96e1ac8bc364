import type { Analysis } from "./analysis.ts";
import { analysisEntries } from "./analysis_entries.ts";
import { analysisProblem } from "./analysis_problem.ts";
import { referenceProblems } from "./analysis_references.ts";
import type { DataPackage } from "./data_package.ts";
import { isRecord } from "./descriptor_problem.ts";
import type { Problem } from "./problem.ts";

/** Finds what is wrong in the `analysis` of a package whose columns are known. */
export function* analysisProblems(descriptor: DataPackage): Generator<Problem> {
  const analysis: unknown = descriptor.analysis;
  if (analysis === undefined) return;
  if (!isRecord(analysis)) {
    yield analysisProblem("", JSON.stringify(analysis), "an object");
    return;
  }
  let sound = true;
  for (const [key, value] of Object.entries(analysis)) {
    const [check, expected] = Object.hasOwn(analysisEntries, key)
      ? analysisEntries[key as keyof Analysis]
      : [() => false, `one of ${Object.keys(analysisEntries).join(", ")}`];
    if (check(value)) continue;
    sound = false;
    yield analysisProblem(
      `.${key}`,
      JSON.stringify(value) ?? "nothing",
      expected,
    );
  }
  if (sound) {
    yield* referenceProblems(descriptor, analysis as Partial<Analysis>);
  }
}
