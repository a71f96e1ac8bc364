import assert from "node:assert/strict";
import type { DataPackage } from "../model/data_package.ts";
import { describeProblem, type Problem } from "../model/problem.ts";
import { madeCohort, makeStudy } from "./make_study.ts";
import { problemsOf } from "./problems_of.ts";
import type { Spoil } from "./spoil.ts";

/** A way to spoil a folder, and where and how it must be found. */
export interface Malformed {
  /** What is wrong, for the name of the test. */
  readonly name: string;
  /** Changes the files of the good study. */
  readonly spoil: Spoil;
  readonly file: string;
  /** Row of the file. */
  readonly row?: number;
  readonly column?: string;
  /** Matches the message: what was found, what is expected, and the hint. */
  readonly message: RegExp;
}

/** The files of a study without a problem. */
const goodFiles: ReadonlyMap<string, string> = await makeStudy(
  madeCohort(4),
);

/** Its descriptor. */
export const goodPackage: DataPackage = JSON.parse(
  goodFiles.get("datapackage.json")!,
);

/** What is wrong with the good study once it is spoilt. */
export function problemsAfter(spoil: Spoil): Promise<readonly Problem[]> {
  const files = new Map<string, string | Uint8Array>(goodFiles);
  spoil(files);
  return problemsOf(files);
}

/** Fails unless the problem is among those found, at its place and in its words. */
export async function assertFound(
  { name, spoil, file, row, column, message }: Malformed,
): Promise<void> {
  const problems = await problemsAfter(spoil);
  const found = problems.some((problem) =>
    problem.file === file && problem.row === row &&
    problem.column === column && message.test(describeProblem(problem))
  );
  assert.ok(
    found,
    `${name}: ${
      problems.map(describeProblem).join("\n") || "no problem found"
    }`,
  );
}

/** Makes a test of each case. */
export function testFound(cases: readonly Malformed[]): void {
  for (const malformed of cases) {
    Deno.test(`found: ${malformed.name}`, () => assertFound(malformed));
  }
}
