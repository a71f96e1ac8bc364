import { checkColumn, checkNumber, type Column } from "../arguments/mod.ts";

/** Two measurements of the same subjects, in the same order. */
export interface Pairs {
  readonly before: ArrayLike<number>;
  readonly after: ArrayLike<number>;
}

/**
 * Returns the pairs if both measurements are as many finite numbers.
 *
 * @throws {TypeError} If a measurement is not an array, or a value not a number.
 * @throws {RangeError} If there are no pairs, lengths differ, or a value is not
 * finite.
 */
export function checkPairs(
  action: string,
  before: Column<number>,
  after: Column<number>,
): Pairs {
  const first = checkColumn(action, "before", before);
  const second = checkColumn(action, "after", after, first.length, "before");
  for (
    const [name, values] of [["before", first], ["after", second]] as const
  ) {
    const expected =
      "a finite number (leave out both values of an incomplete pair)";
    for (let i = 0; i < values.length; i++) {
      const value = values[i]!;
      const isValid = Number.isFinite(value);
      if (!isValid) {
        checkNumber(
          action,
          `${name}[${i}]`,
          value,
          false,
          expected,
        );
      }
    }
  }
  return { before: first, after: second };
}
