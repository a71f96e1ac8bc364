import { nearlyEqual } from "../numeric/mod.ts";
import { correct, type Exercise, notAnswered, wrong } from "./judgement.ts";
import { isTypedArray, written } from "./written.ts";

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
        return wrong(
          `The answer must be the function itself, without a call, not ${
            written(answer)
          }.`,
        );
      }
      for (const { input, expected, hint } of cases) {
        const call = `Called with ${input.map(written).join(" and ")}, it`;
        let result: unknown;
        try {
          // A copy, so that a function that changes its arguments harms no later case.
          result = answer(...structuredClone(input));
        } catch (error) {
          const what = error instanceof Error ? error.message : error;
          return wrong(`${call} throws "${what}". ${hint}`);
        }
        if (!isSame(result, expected, isEqual)) {
          return wrong(
            `${call} returns ${written(result)}, and should return ${
              written(expected)
            }. ${formHint(result, expected) ?? hint}`,
          );
        }
      }
      return correct(because);
    },
  };
}

/** Compares a number of the result with the one expected. */
type SameNumber = (value: number, expected: number) => boolean;

const isEqual: SameNumber = (value, expected) =>
  Object.is(value, expected) || nearlyEqual(value, expected);

/** Whether the value is the expected one, rounded to a few decimals. */
const isRounded: SameNumber = (value, expected) => {
  const decimals = String(value).split(".")[1]?.length ?? 0;
  return isEqual(value, expected) ||
    (decimals > 0 &&
      Math.abs(value - expected) <= 0.5 * 10 ** -decimals * (1 + 1e-9));
};

/** Equality of plain data, numbers compared by `same`; a typed array is a list. */
function isSame(value: unknown, expected: unknown, same: SameNumber): boolean {
  if (typeof value === "number" && typeof expected === "number") {
    return same(value, expected);
  }
  if (isTypedArray(value)) return isSame([...value], expected, same);
  if (
    typeof value !== "object" || typeof expected !== "object" ||
    value === null || expected === null
  ) return Object.is(value, expected);
  const keys = Object.keys(expected);
  return Array.isArray(value) === Array.isArray(expected) &&
    Object.keys(value).length === keys.length &&
    keys.every((key) =>
      key in value &&
      isSame(
        (value as Record<string, unknown>)[key],
        (expected as Record<string, unknown>)[key],
        same,
      )
    );
}

/** What a result of the wrong form suggests, whatever the question. */
function formHint(result: unknown, expected: unknown): string | undefined {
  if (result === undefined) {
    return "Does the function return its result? Between braces, a function needs `return`.";
  }
  if (result instanceof Promise) {
    return "A function marked `async` returns a promise; leave out `async`.";
  }
  return isSame(result, expected, isRounded)
    ? "That is right but rounded: return the number with all its digits."
    : undefined;
}
