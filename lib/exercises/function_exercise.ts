import { nearlyEqual } from "../numeric/mod.ts";
import { correct, type Exercise, notAnswered, wrong } from "./judgement.ts";

/** A call of the learner's function and what it must return. */
interface FunctionCase {
  /** Arguments of the call. */
  readonly input: readonly unknown[];
  /** The right result; numbers within it may differ by one part in 10⁹. */
  readonly expected: unknown;
  /** What is probably wrong when this case fails and none before it did. */
  readonly hint: string;
}

/** A question whose answer is a function. */
interface FunctionQuestion {
  /** Calls from the plainest to the trickiest. */
  readonly cases: readonly FunctionCase[];
  /** Said of a function that is right in every case. */
  readonly because: string;
}

/**
 * An exercise whose answer is a function: it is called with each case, and the
 * first that fails is shown with its input, its result and a hint.
 */
export function functionExercise(
  id: string,
  { cases, because }: FunctionQuestion,
): Exercise {
  return {
    id,
    judge: (answer) => {
      if (answer === undefined) return notAnswered("Write the function.");
      if (typeof answer !== "function") {
        return wrong("The answer must be the function itself, without a call.");
      }
      for (const { input, expected, hint } of cases) {
        const call = `Called with ${input.map(write).join(" and ")}, it`;
        let result: unknown;
        try {
          // A copy, so that a function that changes its arguments harms no later case.
          result = answer(...structuredClone(input));
        } catch (error) {
          const what = error instanceof Error ? error.message : error;
          return wrong(`${call} throws "${what}". ${hint}`);
        }
        if (!isClose(result, expected)) {
          return wrong(
            `${call} returns ${write(result)}, and should return ${
              write(expected)
            }. ${hint}`,
          );
        }
      }
      return correct(because);
    },
  };
}

/** Equality of plain data, but for the rounding of numbers. */
function isClose(value: unknown, expected: unknown): boolean {
  if (typeof value === "number" && typeof expected === "number") {
    return Object.is(value, expected) ||
      nearlyEqual(value, expected);
  }
  if (
    typeof value !== "object" || typeof expected !== "object" ||
    value === null || expected === null
  ) return Object.is(value, expected);
  const keys = Object.keys(expected);
  return Array.isArray(value) === Array.isArray(expected) &&
    Object.keys(value).length === keys.length &&
    keys.every((key) =>
      key in value &&
      isClose(
        (value as Record<string, unknown>)[key],
        (expected as Record<string, unknown>)[key],
      )
    );
}

/** A value as a learner would type it, numbers to six digits. */
function write(value: unknown): string {
  const text = JSON.stringify(value, (_, inner) => {
    if (typeof inner === "bigint") return `${inner}n`;
    if (typeof inner !== "number") return inner;
    return Number.isFinite(inner)
      ? Number(inner.toPrecision(6))
      : String(inner);
  });
  return `\`${text ?? String(value)}\``;
}
