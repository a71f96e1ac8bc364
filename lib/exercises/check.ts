import { showBundle } from "../display/mod.ts";
import { exercises } from "./exercises.ts";
import type { Judgement } from "./judgement.ts";

/** Media type of a judged answer, for programs. */
export const EXERCISE_MIME = "application/vnd.exercise+json";

const headings: Readonly<Record<Judgement["outcome"], string>> = {
  "correct": "✓ Right.",
  "wrong": "✗ Not yet.",
  "not answered": "… Not answered yet.",
};

/**
 * Judges an answer and shows under the running cell what is right or wrong
 * about it. A wrong answer does not stop the notebook.
 *
 * @param id Name of the exercise.
 * @param answer The answer; undefined while the blank is not filled in.
 * @throws {RangeError} If there is no such exercise.
 */
export async function check(id: string, answer: unknown): Promise<void> {
  const judgement = judge(id, answer);
  const text = `**${headings[judgement.outcome]}** ${judgement.explanation}`;
  await showBundle({
    "text/markdown": text,
    "text/plain": text,
    [EXERCISE_MIME]: { id, outcome: judgement.outcome },
  });
}

/**
 * Judges an answer without showing anything.
 *
 * @throws {RangeError} If there is no such exercise.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { judge } from "./check.ts";
 *
 * // 50 mm after a nadir of 44 mm: the first scan had 60 mm.
 * assert.equal(judge("response-1", undefined).outcome, "not answered");
 * ```
 */
export function judge(id: string, answer: unknown): Judgement {
  const exercise = exercises.get(id);
  if (exercise === undefined) {
    throw new RangeError(
      `Cannot check the answer: there is no exercise "${id}", only ${
        [...exercises.keys()].join(", ")
      }`,
    );
  }
  return exercise.judge(answer);
}
