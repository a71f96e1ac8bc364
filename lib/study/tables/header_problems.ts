import { didYouMean, nearestName } from "../../arguments/mod.ts";
import type { Sheet } from "../files/sheet.ts";
import type { Field, TableResource } from "../model/data_package.ts";
import type { CellProblem } from "../model/problem.ts";
import { plainName, positionOf, sourcesOf } from "./cell_source.ts";

/**
 * Finds columns that the header lacks, misspells or has twice, and those that
 * the schema does not allow beside its own.
 */
export function* headerProblems(
  { header, records }: Pick<Sheet, "header" | "records">,
  { schema, rows = {}, wide }: TableResource,
): Generator<CellProblem> {
  const { fieldsMatch = "subset" } = schema;
  const made = wide === undefined
    ? []
    : [wide.column, ...Object.values(wide.from).flatMap(Object.keys)];
  const fields = schema.fields.filter(({ name }) => !made.includes(name));
  const names = [
    ...fields.flatMap(sourcesOf).filter((name) => name !== "#"),
    ...fields.flatMap(({ since = [] }) => since),
    ...Object.keys(rows),
    ...Object.keys(wide?.from ?? {}),
  ];
  const columns = `the columns ${names.join(", ")}`;
  const isThere = (name: string) => positionOf(header, name) >= 0;
  const isName = (text: string) => nearestName(text, names) !== undefined;
  if (names.length > 0 && !header.some(isName) && !names.some(isThere)) {
    yield {
      found: JSON.stringify(header.join(", ")),
      expected: columns,
      hint:
        "the first row names the columns, separated by commas, semicolons or tabs; delete any title above it",
    };
    return;
  }
  const known = new Set(names.map(plainName));
  const unknown = header.filter((name) => !known.has(plainName(name)));
  const lacking = names.filter((name) => !isThere(name));
  const misspelt = new Map(
    unknown.map((name) => [name, nearestName(name, lacking)]),
  );
  const found = new Set(misspelt.values());
  // Columns whose cells may not be empty may not be lacking as a whole either.
  const mayLack = fieldsMatch === "superset" || fieldsMatch === "partial";
  for (const field of fields) {
    const sources = sourcesOf(field);
    if (
      (mayLack && !field.constraints?.required) || sources[0] === "#" ||
      sources.some(isThere) ||
      sources.some((name) => found.has(name))
    ) continue;
    yield lacks(field, sources);
  }
  for (const name of [...Object.keys(rows), ...Object.keys(wide?.from ?? {})]) {
    if (!isThere(name)) yield { ...lacks({ name }, [name]), column: name };
  }
  const seen = new Set<string>();
  const mayHaveMore = fieldsMatch === "subset" || fieldsMatch === "partial";
  // R and pandas write row numbers in a first column without a name. If the rows
  // have a cell there, it is a further column; otherwise the names have slipped.
  const isWhole = records.every(({ length }) => length === header.length);
  for (const [i, column] of header.entries()) {
    const near = misspelt.get(column);
    if (column === "") {
      if (mayHaveMore && isWhole) continue;
      yield {
        column: columnLetters(i),
        found: "no name",
        expected: columns,
        hint: "delete this column, or name it in datapackage.json as well",
      };
    } else if (
      !known.has(plainName(column)) && (near !== undefined || !mayHaveMore)
    ) {
      const hint = didYouMean(column, near === undefined ? names : [near]);
      yield {
        column: JSON.stringify(column),
        found: "a column that the schema does not name",
        expected: columns,
        ...(hint !== undefined && { hint }),
      };
    } else if (seen.has(column)) {
      yield { column, found: "the column twice", expected: "it once" };
    }
    seen.add(column);
  }
  if (fieldsMatch === "exact" && header.join() !== names.join()) {
    yield {
      found: `the order ${header.join(", ")}`,
      expected: `${names.join(", ")}, since fieldsMatch is exact`,
    };
  }
}

/** The name of a column in a spreadsheet: A, B, … Z, AA, AB. */
function columnLetters(i: number): string {
  const before = i < 26 ? "" : columnLetters(Math.floor(i / 26) - 1);
  return before + String.fromCharCode(65 + i % 26);
}

function lacks(
  { name }: Pick<Field, "name">,
  sources: readonly string[],
): CellProblem {
  return {
    column: name,
    found: "no such column",
    expected: sources[0] === name
      ? "it in the header"
      : `${sources.join(" or ")} in the header`,
  };
}
