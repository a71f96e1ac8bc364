/** The direction in which a test looks for a difference. */
export type Alternative = "two-sided" | "less" | "greater";

const alternatives: readonly Alternative[] = ["two-sided", "less", "greater"];

/** Refuses a value that is not one of the allowed words. */
export function requireOneOf(
  action: string,
  name: string,
  value: unknown,
  allowed: readonly string[],
): void {
  if (allowed.includes(value as string)) return;
  const words = allowed.map((word) => `"${word}"`).join(", ");
  throw new RangeError(
    `Cannot ${action}: ${name} must be one of ${words}, current value is ${
      show(value)
    }`,
  );
}

export function requireAlternative(action: string, value: unknown): void {
  requireOneOf(action, "alternative", value, alternatives);
}

export function requireConfidence(action: string, confidence: unknown): void {
  if (typeof confidence === "number" && confidence > 0 && confidence < 1) {
    return;
  }
  throw new RangeError(
    `Cannot ${action}: confidence must be between 0 and 1 (exclusive), current value is ${
      show(confidence)
    }`,
  );
}

export function requireBoolean(
  action: string,
  name: string,
  value: unknown,
): void {
  if (typeof value === "boolean") return;
  throw new TypeError(
    `Cannot ${action}: ${name} must be true or false, current value is ${
      show(value)
    }`,
  );
}

export function requireNonNegative(
  action: string,
  name: string,
  value: unknown,
): void {
  if (typeof value === "number" && Number.isFinite(value) && value >= 0) return;
  throw new RangeError(
    `Cannot ${action}: ${name} must be a non-negative finite number, current value is ${
      show(value)
    }`,
  );
}

export function requireCount(
  action: string,
  name: string,
  value: unknown,
): void {
  if (typeof value === "number" && Number.isSafeInteger(value) && value >= 0) {
    return;
  }
  throw new RangeError(
    `Cannot ${action}: ${name} must be a non-negative integer, current value is ${
      show(value)
    }`,
  );
}

/**
 * Refuses fewer pairs than `least`, lengths that differ, and missing or
 * infinite values.
 */
export function requirePairs(
  action: string,
  before: ArrayLike<number>,
  after: ArrayLike<number>,
  least = 1,
): void {
  requireNumbers(action, "before", before);
  requireNumbers(action, "after", after);
  if (before.length !== after.length) {
    throw new RangeError(
      `Cannot ${action}: before and after must have the same length, current lengths are ${before.length} and ${after.length}`,
    );
  }
  if (before.length < least) {
    throw new RangeError(
      `Cannot ${action}: the number of pairs must be at least ${least}, current value is ${before.length}`,
    );
  }
}

function requireNumbers(
  action: string,
  name: string,
  values: ArrayLike<number>,
): void {
  if (typeof values !== "object" || typeof values?.length !== "number") {
    throw new TypeError(
      `Cannot ${action}: ${name} must be an array of numbers, current value is ${
        show(values)
      }`,
    );
  }
  for (let i = 0; i < values.length; i++) {
    if (Number.isFinite(values[i])) continue;
    const ErrorType = typeof values[i] === "number" ? RangeError : TypeError;
    throw new ErrorType(
      `Cannot ${action}: ${name}[${i}] must be a finite number, current value is ${
        show(values[i])
      }; leave out both values of an incomplete pair`,
    );
  }
}

/** A value as it should read in an error message. */
function show(value: unknown): string {
  return typeof value === "string" ? `"${value}"` : String(value);
}
