/** A value as an error message shows it: text in quotes, a list by its length. */
function shown(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value === "function") return "a function";
  if (Array.isArray(value) || ArrayBuffer.isView(value)) {
    const { length } = value as ArrayLike<unknown>;
    return `an array of ${length ?? "bytes"}`;
  }
  return typeof value === "object" && value !== null
    ? Object.prototype.toString.call(value)
    : String(value);
}

/**
 * The error of an argument that is not as it must be: a `TypeError` for a value
 * of the wrong type, a `RangeError` for a value of the right type that is not
 * allowed. The message says what could not be done, which argument is wrong,
 * what it must be, and what it is.
 *
 * @param action What the function does, as in "estimate survival".
 * @param name The argument, as in `time[3]`.
 * @param expected What the argument must be.
 * @param value What it is.
 * @param isOfType Whether at least the type is right.
 * @returns The error, to be thrown by the caller.
 */
export function invalid(
  action: string,
  name: string,
  expected: string,
  value: unknown,
  isOfType: boolean,
): Error {
  const message =
    `Cannot ${action}: ${name} must be ${expected}, current value is ${
      shown(value)
    }`;
  return isOfType ? new RangeError(message) : new TypeError(message);
}

/**
 * Throws the `RangeError` of {@linkcode invalid}, for a value of the right type
 * that does not fit the others.
 *
 * @param action What the function does, as in "estimate survival".
 * @param name The argument, as in `time[3]`.
 * @param expected What the argument must be.
 * @param value What it is.
 * @throws {RangeError} If it is called at all.
 */
export function reject(
  action: string,
  name: string,
  expected: string,
  value: unknown,
): never {
  throw invalid(action, name, expected, value, true);
}
