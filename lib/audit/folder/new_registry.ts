import { formatCsv, type Row } from "../../study/mod.ts";
import { numberKinds } from "../registry/number_kinds.ts";
import { registryTables } from "../registry/schema.ts";
import { relationKinds } from "../relations/relation_kinds.ts";
import { operandsInWords } from "../relations/relation_problems.ts";
import { draftRegistry } from "../text/draft_registry.ts";
import claims from "./example/claims.csv" with { type: "text" };
import relations from "./example/relations.csv" with { type: "text" };

/**
 * Makes the files of a new registry: a made-up trial that can be audited, the
 * schema of both tables, and the kinds of numbers and relations to choose from.
 *
 * @returns The text of each file by name.
 */
export function newRegistry(): ReadonlyMap<string, string> {
  return registryFiles({ claims, relations });
}

/**
 * Makes the files of a registry that is drafted from a paper's text. Each row is
 * marked as not confirmed.
 *
 * @param text The text.
 * @returns The text of each file by name.
 */
export function draftedRegistry(text: string): ReadonlyMap<string, string> {
  const { claims, relations } = draftRegistry(text);
  const table = (name: string, rows: readonly Row[]) => {
    const { schema } = registryTables.find((each) => each.name === name)!;
    const columns = schema.fields.map((field) => field.name);
    return formatCsv([
      columns,
      ...rows.map((row) =>
        columns.map((column) => column === "confirmed" ? false : row[column])
      ),
    ]);
  };
  return registryFiles({
    claims: table("claims", claims),
    relations: table("relations", relations),
  });
}

function registryFiles(
  { claims, relations }: {
    readonly claims: string;
    readonly relations: string;
  },
): ReadonlyMap<string, string> {
  const descriptor = {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: "registry",
    title: "Printed numbers of a paper",
    description: "What the paper prints, and how it must fit",
    version: "0.1.0",
    resources: registryTables,
  };
  return new Map([
    ["claims.csv", claims],
    ["relations.csv", relations],
    ["datapackage.json", `${JSON.stringify(descriptor, null, 2)}\n`],
    ["kinds.md", kindsText()],
  ]);
}

/** The kinds of numbers and of relations, as two tables. */
function kindsText(): string {
  const numbers = Object.entries(numberKinds).map(([name, { says, exact }]) =>
    `| ${name} | ${says} | ${exact ? "exact" : "rounded"} |`
  );
  const relations = Object.entries(relationKinds).map(([name, kind]) =>
    `| ${name} | ${kind.says} | ${operandsInWords(kind)} |`
  );
  return [
    "# Kinds of numbers",
    "",
    "A kind that is not in this list is taken as a rounded number.",
    "",
    "| kind | what it is | digits |",
    "| --- | --- | --- |",
    ...numbers,
    "",
    "# Kinds of relations",
    "",
    "A relation says that the claim … its operands, which are given in this order, separated by spaces.",
    "",
    "| kind | the claim … | operands |",
    "| --- | --- | --- |",
    ...relations,
    "",
  ].join("\n");
}
