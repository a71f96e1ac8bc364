import { didYouMean } from "../../arguments/mod.ts";
import type { Analysis } from "../model/analysis.ts";
import type { DataPackage } from "../model/data_package.ts";
import { isRecord } from "../model/descriptor_problem.ts";
import type { Problem } from "../model/problem.ts";
import { analysisEntries } from "./entries.ts";
import { type EntryFinding, oneOf } from "./entry_checks.ts";
import { analysisProblem } from "./problem.ts";
import { referenceProblems } from "./references.ts";

/** Finds what is wrong in the `analysis` of a package whose columns are known. */
export function* analysisProblems(descriptor: DataPackage): Generator<Problem> {
  const analysis: unknown = descriptor.analysis;
  if (analysis === undefined) return;
  if (!isRecord(analysis)) {
    yield analysisProblem("", JSON.stringify(analysis), "an object");
    return;
  }
  const findings = entryFindings(analysis);
  for (const { place, found, expected, allowed = [] } of findings) {
    yield analysisProblem(
      place,
      JSON.stringify(found) ?? "nothing",
      expected,
      didYouMean(found, allowed),
    );
  }
  if (findings.length === 0) {
    yield* referenceProblems(descriptor, analysis as Partial<Analysis>);
  }
}

function entryFindings(
  analysis: Readonly<Record<string, unknown>>,
): readonly EntryFinding[] {
  const known = oneOf(Object.keys(analysisEntries));
  return Object.entries(analysis).flatMap(([key, value]) =>
    Object.hasOwn(analysisEntries, key)
      ? analysisEntries[key as keyof Analysis](value, `.${key}`)
      : known(key, "")
  );
}
