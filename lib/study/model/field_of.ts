import type { DataPackage, Field } from "./data_package.ts";

/** The fields that describe the columns of a table; undefined without the table. */
export function fieldsOf(
  { resources }: DataPackage,
  table: string,
): readonly Field[] | undefined {
  return resources.find(({ name }) => name === table)?.schema.fields;
}

/** The field that describes a column of a table; undefined where none does. */
export function fieldOf(
  descriptor: DataPackage,
  table: string,
  column: string,
): Field | undefined {
  return fieldsOf(descriptor, table)?.find(({ name }) => name === column);
}
