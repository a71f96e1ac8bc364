import { correct, type Exercise, notAnswered, wrong } from "./judgement.ts";

/** A question whose answer is a number. */
interface NumberQuestion {
  /** The right answer. */
  readonly value: number;
  /** How far off an answer may be; half a unit of the last digit asked for. */
  readonly tolerance: number;
  /** Why it is right. */
  readonly because: string;
  /** Where known wrong ways lead, and what is wrong with each. */
  readonly mistakes: readonly (readonly [value: number, explanation: string])[];
  /** Said of any other wrong number. */
  readonly otherwise: string;
}

/**
 * An exercise whose answer is a number. A wrong number that a known mistake leads
 * to gets that mistake's explanation.
 *
 * @throws {RangeError} If a mistake would be accepted as the right answer.
 */
export function numberExercise(id: string, question: NumberQuestion): Exercise {
  const { value, tolerance, because, mistakes, otherwise } = question;
  const near = (answer: number, target: number) =>
    Math.abs(answer - target) <= tolerance;
  for (const [mistake] of mistakes) {
    if (near(mistake, value)) {
      throw new RangeError(
        `Cannot ask ${id}: the mistake ${mistake} lies within ${tolerance} of the right answer ${value}`,
      );
    }
  }
  return {
    id,
    judge: (answer) => {
      if (answer === undefined || answer === null) {
        return notAnswered("Put a number in place of `undefined`.");
      }
      if (typeof answer !== "number" || Number.isNaN(answer)) {
        return wrong(`The answer must be a number, not \`${answer}\`.`);
      }
      if (near(answer, value)) return correct(because);
      const mistake = mistakes.find(([wrong]) => near(answer, wrong));
      return wrong(mistake?.[1] ?? otherwise);
    },
  };
}
