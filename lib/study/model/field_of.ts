import type { DataPackage, Field } from "./data_package.ts";

/** The fields that describe the columns of a table; undefined without the table. */
export function fieldsOf(
  { resources }: DataPackage,
  table: string,
): readonly Field[] | undefined {
  return resources.find(({ name }) => name === table)?.schema.fields;
}

/**
 * Finds the field that describes a column of a table.
 *
 * @param descriptor The package.
 * @param table Name of the table.
 * @param column Name of the column.
 * @returns The field; undefined where none describes it.
 */
export function fieldOf(
  descriptor: DataPackage,
  table: string,
  column: string,
): Field | undefined {
  return fieldsOf(descriptor, table)?.find(({ name }) => name === column);
}

/** The name of a column in tables and figures. */
export function columnLabel({ title, name }: Field): string {
  return title ?? name.replaceAll("_", " ");
}

/** The values of a column that has levels, and what they are called. */
export function levelNames(
  { type, constraints }: Field,
): Readonly<Record<string, string>> {
  const names = type === "boolean"
    ? ["true", "false"]
    : constraints?.enum ?? [];
  const label = (name: unknown) =>
    name === "true" ? "Yes" : name === "false" ? "No" : String(name);
  return Object.fromEntries(names.map((name) => [String(name), label(name)]));
}
