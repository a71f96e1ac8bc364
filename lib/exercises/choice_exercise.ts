import { correct, type Exercise, notAnswered, wrong } from "./judgement.ts";
import { written } from "./written.ts";

/** A question with several answers to choose from. */
interface ChoiceQuestion {
  /** The right one of the choices. */
  readonly right: string;
  /** What is to be said of each choice. */
  readonly choices: Readonly<Record<string, string>>;
}

/**
 * An exercise whose answer is one of several texts. Capitals do not matter, nor
 * do the brackets or the full stop of a letter: "(c)" is "c".
 */
export function choiceExercise(
  id: string,
  { right, choices }: ChoiceQuestion,
): Exercise {
  const names = Object.keys(choices);
  if (!names.includes(right)) {
    throw new RangeError(
      `Cannot ask ${id}: ${right} must be one of ${names.join(", ")}`,
    );
  }
  const list = names.map((name) => `"${name}"`).join(", ");
  return {
    id,
    judge: (answer) => {
      if (answer === undefined || answer === null || answer === "") {
        return notAnswered(`Choose one of ${list}.`);
      }
      const bare = typeof answer === "string"
        ? answer.replaceAll(/^[\s([]+|[\s)\].:]+$/g, "").toLowerCase()
        : undefined;
      const chosen = names.find((name) => name.toLowerCase() === bare);
      if (chosen === undefined) {
        return wrong(
          `The answer must be one of ${list}, not ${written(answer)}.`,
        );
      }
      return (chosen === right ? correct : wrong)(choices[chosen]!);
    },
  };
}
