import type { DataPackage, Field } from "./data_package.ts";

/** The field that describes a column of a table; undefined where none does. */
export function fieldOf(
  { resources }: DataPackage,
  table: string,
  column: string,
): Field | undefined {
  return resources.find(({ name }) => name === table)
    ?.schema.fields.find(({ name }) => name === column);
}
