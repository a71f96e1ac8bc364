import { criteriaChoices, paperCriteria } from "../model/analysis.ts";
import { furtherColumns } from "../model/further_columns.ts";
import { cellType } from "../model/study_columns.ts";
import type {
  DataPackage,
  Field,
  TableResource,
} from "../model/data_package.ts";

/**
 * Writes the data dictionary of a package in Markdown: what every file and
 * column holds, its type, unit, and what a cell must satisfy.
 *
 * @param package The package's descriptor.
 * @returns The Markdown.
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
export function dataDictionary(
  { title, analysis, resources }: DataPackage,
): string {
  const criteria = { ...paperCriteria, ...analysis?.criteria };
  return [
    `# ${title}: data dictionary`,
    ...resources.map(tableSection),
    "## Criteria",
    "The entry `criteria` of `analysis` in `datapackage.json` names the editions by which the study is judged.",
    [
      "| criteria | of this study | can be |",
      "| --- | --- | --- |",
      ...Object.entries(criteriaChoices).map(([name, choices]) =>
        `| \`${name}\`: ${criteriaWords[name as keyof typeof criteria]} | ${
          criteria[name as keyof typeof criteria]
        } | ${choices.join("; ")} |`
      ),
    ].join("\n"),
  ].join("\n\n") + "\n";
}

const criteriaWords: Readonly<Record<keyof typeof criteriaChoices, string>> = {
  ctcae: "version of the CTCAE, for adverse events",
  who: "edition of the WHO classification, for tumour grades",
  pfs: "rule set of progression-free survival",
};

function tableSection(
  { name, path, title, description, schema }: TableResource,
) {
  const own = schema.fields.map((field) => field.name);
  const further = Object.entries(
    furtherColumns[name as keyof typeof furtherColumns] ?? {},
  ).filter(([column]) => !own.includes(column));
  const keys = [
    ...(schema.primaryKey
      ? [`One row for each ${schema.primaryKey.join(", ")}.`]
      : []),
    ...(schema.foreignKeys ?? []).map(({ fields, reference }) =>
      `Every ${fields.join(", ")} must occur in \`${reference.resource}\`.`
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
    ...(further.length === 0 ? [] : [
      "Further columns that are read where the table has them, and where `datapackage.json` describes them as fields:",
      [
        "| column | type | meaning |",
        "| --- | --- | --- |",
        ...further.map(([column, { type, description }]) =>
          `| \`${column}\` | ${cellType(type)} | ${description} |`
        ),
      ].join("\n"),
    ]),
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
