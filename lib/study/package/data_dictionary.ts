import type {
  DataPackage,
  Field,
  TableResource,
} from "../model/data_package.ts";

/**
 * The data dictionary of a package in Markdown: what every file and column
 * holds, its type, unit, and what a cell must satisfy.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { dataDictionary, loadStudy } from "../mod.ts";
 *
 * const study = await loadStudy(new URL("../../../data/", import.meta.url));
 * assert.match(dataDictionary(study.package), /^\| `age` \| number \| year \|/m);
 * ```
 */
export function dataDictionary({ title, resources }: DataPackage): string {
  return [`# ${title}: data dictionary`, ...resources.map(tableSection)]
    .join("\n\n") + "\n";
}

function tableSection({ path, title, description, schema }: TableResource) {
  const keys = [
    ...(schema.primaryKey
      ? [`One row for each ${schema.primaryKey.join(", ")}.`]
      : []),
    ...(schema.foreignKeys ?? []).map(({ fields, reference }) =>
      `Every ${fields.join(", ")} must stand in \`${reference.resource}\`.`
    ),
  ];
  return [
    `## \`${path}\`: ${title}`,
    `${description}. ${keys.join(" ")}`.trim(),
    [
      "| column | type | unit | a cell must be | meaning |",
      "| --- | --- | --- | --- | --- |",
      ...schema.fields.map(fieldRow),
    ].join("\n"),
  ].join("\n\n");
}

function fieldRow(field: Field): string {
  const { name, type, unit = "", description } = field;
  const cells = [`\`${name}\``, type, unit, rules(field), description];
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
}

function rules({ constraints = {} }: Field): string {
  const { required, unique, minimum, maximum, pattern } = constraints;
  return [
    required ? "present" : "may be empty",
    ...(unique ? ["different in each row"] : []),
    ...(constraints.enum ? [`one of: ${constraints.enum.join("; ")}`] : []),
    ...(minimum === undefined ? [] : [`at least ${minimum}`]),
    ...(maximum === undefined ? [] : [`at most ${maximum}`]),
    ...(pattern === undefined ? [] : [`matching \`${pattern}\``]),
  ].join(", ");
}
