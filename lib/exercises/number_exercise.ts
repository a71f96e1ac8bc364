import { correct, type Exercise, notAnswered, wrong } from "./judgement.ts";
import { written } from "./written.ts";

/** A question whose answer is a number. */
interface NumberQuestion {
  /** The right answer. */
  readonly value: number;
  /** How far off an answer may be; half a unit of the last digit asked for. */
  readonly tolerance: number;
  /** Whether the answer is a share of a whole, and in which unit. */
  readonly share?: "proportion" | "percent";
  /** Why it is right. */
  readonly because: string;
  /** Where known wrong ways lead, and what is wrong with each. */
  readonly mistakes: readonly (readonly [value: number, explanation: string])[];
  /** Said of any other wrong number. */
  readonly otherwise: string;
}

/**
 * An exercise whose answer is a number. A wrong number that a known mistake leads
 * to gets that mistake's explanation; a right one with too few decimals, the
 * other unit or the other sign is told so.
 *
 * @throws {RangeError} If a mistake would be accepted as the right answer.
 */
export function numberExercise(id: string, question: NumberQuestion): Exercise {
  const { value, tolerance, because, mistakes, otherwise } = question;
  for (const [mistake] of mistakes) {
    if (isNear(mistake, value, tolerance)) {
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
      if (typeof answer !== "number") return wrong(notANumber(answer));
      if (Number.isNaN(answer)) {
        return wrong(
          "The computation gives `NaN`, which is not a number: something in it is undefined or divides 0 by 0.",
        );
      }
      if (isNear(answer, value, tolerance)) return correct(because);
      const mistake = mistakes.find(([wrong]) =>
        isNear(answer, wrong, tolerance)
      );
      return wrong(
        unitSlip(answer, question) ?? mistake?.[1] ?? slip(answer, question) ??
          otherwise,
      );
    },
  };
}

function isNear(answer: number, target: number, tolerance: number): boolean {
  // Rounding of the computer may not decide at the bound.
  return Math.abs(answer - target) <= tolerance * (1 + 1e-9);
}

function notANumber(answer: unknown): string {
  const text = `The answer must be a number, not ${written(answer)}`;
  if (typeof answer === "function") return `${text}: call it.`;
  if (answer instanceof Promise) return `${text}: put \`await\` before it.`;
  if (typeof answer === "string") return `${text}: leave out the quotes.`;
  if (Array.isArray(answer)) return `${text}: leave out the brackets.`;
  return `${text}.`;
}

/** A right answer in the other unit. */
function unitSlip(
  answer: number,
  { value, tolerance, share }: NumberQuestion,
): string | undefined {
  if (share === "percent" && isNear(100 * answer, value, tolerance)) {
    return `${answer} is the proportion. As a percentage it is a hundred times that.`;
  }
  if (share === "proportion" && isNear(answer / 100, value, tolerance)) {
    return `${answer} is the percentage. As a proportion it is a hundredth of that.`;
  }
  return undefined;
}

/** What any right method can go wrong by at the very end. */
function slip(
  answer: number,
  { value, tolerance, share }: NumberQuestion,
): string | undefined {
  const whole = share === "percent" ? 100 : 1;
  if (share !== undefined && isNear(whole - answer, value, tolerance)) {
    return `That is the share of all the others. The question asks for ${whole} minus that.`;
  }
  if (isNear(-answer, value, tolerance)) {
    return "The size is right, but the sign is not.";
  }
  if (isRounding(answer, value)) {
    const decimals = Math.max(1, Math.ceil(-Math.log10(2 * tolerance)));
    return `That agrees as far as it goes, but it has too few decimals. Give at least ${
      decimals === 1 ? "one" : decimals
    }.`;
  }
  const isClose = tolerance > 0 &&
    Math.abs(answer - value) <= Math.max(2 * tolerance, 0.02 * Math.abs(value));
  return isClose
    ? "Close, but not close enough: carry all digits to the end, and round only the result."
    : undefined;
}

/** Whether the answer is the value rounded to the answer's own decimals. */
function isRounding(answer: number, value: number): boolean {
  const decimals = String(answer).split(".")[1]?.length ?? 0;
  return answer !== 0 && isNear(answer, value, 0.5 * 10 ** -decimals);
}
