import { compareResults, studyResults } from "../../audit/mod.ts";
import { comparePackages, loadStudy, loadTables } from "../../study/mod.ts";

/**
 * What differs between two versions of a data package: every cell and row, and
 * the results that come out differently.
 *
 * @throws {StudyError} If one of them cannot be loaded.
 */
export async function comparisonText(
  older: string,
  newer: string,
): Promise<readonly string[]> {
  const folders = [older, newer] as const;
  const [before, after] = await Promise.all(
    folders.map((folder) => loadTables(folder)),
  );
  const changes = comparePackages(before!, after!);
  const [was, is] = await Promise.all(
    folders.map(async (folder) => studyResults(await loadStudy(folder))),
  );
  const results = compareResults(was!, is!);
  const changed = results.filter((row) => row.changed);
  return [
    "",
    `Against ${older}, version ${before!.package.version} to ${
      after!.package.version
    }: ${changes.length} ${
      changes.length === 1 ? "cell or row differs" : "cells or rows differ"
    }, and ${changed.length} of ${results.length} results`,
    ...changes.map(({ table, key, column, change, ...cell }) =>
      column === null
        ? `  ${table}, ${key}: row ${change}`
        : `  ${table}, ${key}, ${column}: ${text(cell.old)} to ${
          text(cell.new)
        }`
    ),
    ...(changed.length > 0 ? ["Results"] : []),
    ...changed.map(({ result, ...value }) =>
      `  ${result}: ${text(value.old)} to ${text(value.new)}`
    ),
  ];
}

function text(value: string | number | boolean | null): string {
  return value === null
    ? "nothing"
    : typeof value === "number"
    ? String(Number(value.toPrecision(6)))
    : String(value);
}
