import { nearestName } from "../../arguments/mod.ts";
import { descriptorProblem } from "../model/descriptor_problem.ts";
import type { Problem } from "../model/problem.ts";

/** Finds that an entry is no text or an empty one. */
export function* textProblems(
  value: unknown,
  place: string,
): Generator<Problem> {
  if (typeof value !== "string" || value.trim() === "") {
    yield descriptorProblem(
      JSON.stringify(value) ?? "nothing",
      "a text",
      place,
    );
  }
}

/** Finds entries that were most likely meant to be optional ones, which nobody would miss. */
export function* misspeltProblems(
  json: Record<string, unknown>,
  optional: readonly string[],
  place: string,
): Generator<Problem> {
  for (const key of Object.keys(json)) {
    const near = optional.includes(key)
      ? undefined
      : nearestName(key, optional);
    if (near === undefined) continue;
    yield descriptorProblem(
      JSON.stringify(key),
      `the entry ${near}`,
      place || undefined,
      `did you mean ${near}?`,
    );
  }
}
