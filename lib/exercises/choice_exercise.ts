import { correct, type Exercise, notAnswered, wrong } from "./judgement.ts";

/** A question with several answers to choose from. */
interface ChoiceQuestion {
  /** The right one of the choices. */
  readonly right: string;
  /** What is to be said of each choice. */
  readonly choices: Readonly<Record<string, string>>;
}

/** An exercise whose answer is one of several texts; capitals do not matter. */
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
      const chosen = names.find((name) =>
        name.toLowerCase() === String(answer).trim().toLowerCase()
      );
      if (chosen === undefined) {
        return wrong(`The answer must be one of ${list}.`);
      }
      return (chosen === right ? correct : wrong)(choices[chosen]!);
    },
  };
}
