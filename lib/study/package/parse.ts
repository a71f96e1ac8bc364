import { parseJson } from "../files/parse_json.ts";
import type { DataPackage } from "../model/data_package.ts";
import {
  descriptorFile,
  descriptorProblem as problem,
  isRecord,
} from "../model/descriptor_problem.ts";
import type { Problem } from "../model/problem.ts";
import { misspeltProblems, textProblems } from "./entry_problems.ts";
import { resourceProblems } from "./resource_problems.ts";

/**
 * Parses and checks the text of a `datapackage.json`.
 * Returns the descriptor, or every problem that keeps it from being one.
 */
export function parseDataPackage(
  text: string,
): { descriptor: DataPackage } | { problems: Problem[] } {
  const json = parseJson(descriptorFile, text);
  if ("problem" in json) return { problems: [json.problem] };
  const problems = [...descriptorProblems(json.value)];
  return problems.length > 0
    ? { problems }
    : { descriptor: json.value as DataPackage };
}

function* descriptorProblems(json: unknown): Generator<Problem> {
  if (!isRecord(json)) {
    yield problem(typeof json, "a JSON object");
    return;
  }
  for (const key of ["name", "title", "description", "version"]) {
    yield* textProblems(json[key], key);
  }
  yield* misspeltProblems(json, ["analysis", "reconstructed"], "");
  const { reconstructed } = json;
  if (reconstructed !== undefined && typeof reconstructed !== "boolean") {
    yield problem(
      JSON.stringify(reconstructed),
      "true or false without quotes",
      "reconstructed",
    );
  }
  if (!Array.isArray(json.resources) || json.resources.length === 0) {
    yield problem("no tables", "a list of tables", "resources");
    return;
  }
  const names = new Set<unknown>();
  for (const [i, resource] of json.resources.entries()) {
    yield* resourceProblems(resource, `resources[${i}]`);
    if (!isRecord(resource)) continue;
    if (names.has(resource.name)) {
      yield problem(
        `${resource.name} again`,
        "one table of each name",
        `resources[${i}].name`,
      );
    }
    names.add(resource.name);
  }
}
