import { type Difference, tolerances } from "./difference.ts";
import type { Verification } from "./verify.ts";

/**
 * Says for a reader what a verification found: the differences, what changed
 * since the files were made, and what follows.
 *
 * @param verification The verification.
 * @returns The text.
 */
export function verificationReport(verification: Verification): string {
  const { files, same, differences, changes } = verification;
  const results = differences.filter(({ kind }) => kind === "result");
  const drifts = differences.filter(({ kind }) => kind === "drift");
  return [
    `${same.length} of ${files.length} files are the same as committed`,
    ...section("Changed results", results),
    ...section("Same results in another form", drifts),
    ...list("Changed since the files were committed: inputs", changes.inputs),
    ...list(
      "Changed since the files were committed: software",
      changes.software,
    ),
    conclusion(verification, results.length > 0),
  ].join("\n");
}

/** Of one place, the first few differences say enough. */
const shownOfPlace = 4;

function section(title: string, differences: readonly Difference[]): string[] {
  const places = Map.groupBy(differences, ({ place }) => place);
  return list(
    title,
    [...places].flatMap(([place, found]) => [
      place,
      ...found.slice(0, shownOfPlace).map(({ what }) => `  ${what}`),
      ...(found.length > shownOfPlace
        ? [`  … and ${found.length - shownOfPlace} more`]
        : []),
    ]),
  );
}

function list(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`)];
}

function conclusion(
  { differences, changes: { inputs, software } }: Verification,
  resultsChanged: boolean,
): string {
  if (differences.length === 0) return "Verified: everything is as committed";
  if (!resultsChanged) {
    const cause = software.length > 0
      ? "the software changed"
      : "this machine computes or draws the last digits differently";
    return `Verified within the tolerances (numbers ${tolerances.relative} relative, coordinates ${tolerances.coordinate} px, no visible pixel): ${cause}`;
  }
  if (inputs.length > 0) {
    return "Not verified: results changed, and so did what they are computed from; run deno task reproduce and commit what it writes";
  }
  return software.length > 0
    ? "Not verified: results changed, and so did the software; run this with the versions named first to find out which of the two is the cause"
    : "Not verified: results changed with the same data, notebooks and software; the code in lib is the cause";
}
