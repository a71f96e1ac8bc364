import { utils } from "@e965/xlsx";
import { didYouMean, nearestName } from "../../arguments/mod.ts";
import type { Field } from "../model/data_package.ts";
import type { CellProblem } from "../model/problem.ts";

/** Finds columns that the header lacks, misspells or has twice. */
export function* headerProblems(
  header: readonly string[],
  fields: readonly Field[],
): Generator<CellProblem> {
  const names = fields.map((field) => field.name);
  const columns = `the columns ${names.join(", ")}`;
  const isName = (text: string) => nearestName(text, names) !== undefined;
  if (!header.some(isName)) {
    yield {
      found: JSON.stringify(header.join(", ")),
      expected: columns,
      hint:
        "the first row names the columns, separated by commas, semicolons or tabs; a title above it has no place in the file",
    };
    return;
  }
  const unknown = header.filter((name) => !names.includes(name));
  const misspelt = new Set(unknown.map((name) => nearestName(name, names)));
  for (const column of names) {
    if (!header.includes(column) && !misspelt.has(column)) {
      yield { column, found: "no such column", expected: "it in the header" };
    }
  }
  for (const [i, column] of header.entries()) {
    const hint = didYouMean(column, names);
    if (column === "") {
      yield {
        column: utils.encode_col(i),
        found: "no name",
        expected: columns,
        hint: "delete this column, or name it in datapackage.json as well",
      };
    } else if (!names.includes(column)) {
      yield {
        column: JSON.stringify(column),
        found: "a column that the schema does not name",
        expected: columns,
        ...(hint !== undefined && { hint }),
      };
    } else if (header.indexOf(column) < i) {
      yield { column, found: "the column twice", expected: "it once" };
    }
  }
}
