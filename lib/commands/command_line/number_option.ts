/**
 * The value of an option that counts something.
 *
 * @throws {RangeError} Unless it is a whole number above 0.
 */
export function wholeNumber(option: string, text: string): number {
  const value = Number(text);
  if (Number.isSafeInteger(value) && value > 0) return value;
  throw new RangeError(
    `${option} must be a positive whole number, current value is ${text}`,
  );
}

/**
 * The value of an option in seconds, as milliseconds.
 *
 * @throws {RangeError} Unless it is a number above 0 that a timer can wait for.
 */
export function milliseconds(option: string, seconds: string): number {
  const value = 1000 * Number(seconds);
  if (value > 0 && value < 2 ** 31) return value;
  throw new RangeError(
    `${option} must be a positive number of seconds, at most 24 days, current value is ${seconds}`,
  );
}
