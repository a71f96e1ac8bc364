/** Throws the `RangeError` that names action, argument, expectation and value. */
export function reject(
  action: string,
  argument: string,
  expectation: string,
  value: unknown,
): never {
  const shown = typeof value === "string" ? `"${value}"` : String(value);
  throw new RangeError(
    `Cannot ${action}: ${argument} must be ${expectation}, current value is ${shown}`,
  );
}

/** Returns a finite number of at least `minimum`, or `null` for an empty cell. */
export function optionalNumber(
  action: string,
  argument: string,
  value: unknown,
  minimum = 0,
  maximum = Infinity,
): number | null {
  if (value === null || value === undefined) return null;
  if (
    typeof value !== "number" || !Number.isFinite(value) || value < minimum ||
    value > maximum
  ) {
    const range = maximum === Infinity
      ? `a finite number of at least ${minimum}`
      : `a number from ${minimum} to ${maximum}`;
    reject(action, argument, `${range} or empty`, value);
  }
  return value;
}

/** Returns a finite number of at least `minimum`; an empty cell is an error. */
export function requiredNumber(
  action: string,
  argument: string,
  value: unknown,
  minimum = 0,
): number {
  const checked = optionalNumber(action, argument, value, minimum);
  if (checked === null) {
    reject(
      action,
      argument,
      `a finite number of at least ${minimum}`,
      value,
    );
  }
  return checked;
}

/** Returns true or false, or `null` for an empty cell. */
export function optionalBoolean(
  action: string,
  argument: string,
  value: unknown,
): boolean | null {
  if (value === null || value === undefined) return null;
  if (typeof value !== "boolean") {
    reject(action, argument, "true, false or empty", value);
  }
  return value;
}

/** Returns `value` when it is one of `choices`. */
export function oneOf<T extends string>(
  action: string,
  argument: string,
  value: unknown,
  choices: readonly T[],
): T {
  if (!choices.includes(value as T)) {
    reject(action, argument, `one of "${choices.join('", "')}"`, value);
  }
  return value as T;
}

/** Throws unless a row is an object; `at` is its name with a full stop, empty for a single one. */
export function requiredRow(action: string, at: string, row: unknown): void {
  if (typeof row !== "object" || row === null) {
    reject(action, at.replace(/\.$/, "") || "the row", "an object", row);
  }
}
