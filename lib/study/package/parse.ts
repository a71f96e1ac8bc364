import { parseJson } from "../files/parse_json.ts";
import type { DataPackage } from "../model/data_package.ts";
import { descriptorFile } from "../model/descriptor_problem.ts";
import type { Problem } from "../model/problem.ts";
import { described, optional, simple, text } from "./entry_checks.ts";
import { namedList } from "./name_problems.ts";
import { resource } from "./resource.ts";

/**
 * Parses and checks the text of a `datapackage.json`.
 * Returns the descriptor, or every problem that keeps it from being one.
 */
export function parseDataPackage(
  text: string,
): { descriptor: DataPackage } | { problems: Problem[] } {
  const json = parseJson(descriptorFile, text);
  if ("problem" in json) return { problems: [json.problem] };
  const problems = [...descriptor(json.value, "")];
  return problems.length > 0
    ? { problems }
    : { descriptor: json.value as DataPackage };
}

const descriptor = described(
  {
    name: text,
    title: text,
    description: text,
    version: text,
    reconstructed: optional(simple(
      (value) => typeof value === "boolean",
      "true or false without quotes",
    )),
    resources: namedList(
      resource,
      "a list of tables",
      "one table of each name",
    ),
  },
  ["analysis", "reconstructed"],
  "a JSON object",
);
