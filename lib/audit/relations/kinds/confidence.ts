import { firstNumber, type Term } from "../term.ts";

/** The confidence of intervals where the paper names none. */
const usual = 0.95;

/** The confidence that an operand of the kind "level" states in percent, or 95%. */
export function confidenceOf(operands: readonly Term[]): number {
  const level = operands.find(({ kind }) => kind === "level");
  return level === undefined ? usual : firstNumber(level).value / 100;
}

/** The operands without those that only say how they are to be read. */
export function withoutSettings(operands: readonly Term[]): readonly Term[] {
  return operands.filter(({ kind }) => kind !== "level");
}
