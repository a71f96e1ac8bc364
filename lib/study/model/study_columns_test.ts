import assert from "node:assert/strict";
import type { DataPackage } from "./data_package.ts";
import {
  type ColumnType,
  projectColumns,
  studyColumns,
} from "./study_columns.ts";

const { resources }: DataPackage = JSON.parse(
  await Deno.readTextFile(
    new URL("../../../data/datapackage.json", import.meta.url),
  ),
);

for (const [table, columns] of Object.entries(studyColumns)) {
  Deno.test(`the columns of ${table} are those of the project's package`, () => {
    const cells: Record<string, ColumnType> = {
      ...columns,
      ...projectColumns[table as keyof typeof projectColumns],
    };
    const { fields } = resources.find(({ name }) => name === table)!.schema;
    const described = fields.map(({ name, type, constraints }) => {
      const { required = false, enum: allowed = [] } = constraints ?? {};
      return [
        name,
        typeof cells[name] === "string"
          ? `${type}${required ? "" : "?"}`
          : [...allowed, ...(required ? [] : [null])],
      ];
    });
    assert.deepEqual(cells, Object.fromEntries(described));
  });
}
