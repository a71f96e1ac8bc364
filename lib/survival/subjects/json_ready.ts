/** What `JSON.stringify` writes in place of a typed array. */
function toJSON(this: ArrayLike<number>): readonly number[] {
  return Array.from(this);
}

/**
 * Lets `JSON.stringify` write the typed arrays of a result as arrays; by itself
 * it writes them as objects with a key for each place. They stay typed arrays,
 * whose columns of millions need no copy.
 *
 * @returns The result itself.
 */
export function jsonReady<Result>(result: Result): Result {
  if (ArrayBuffer.isView(result)) {
    Object.defineProperty(result, "toJSON", { value: toJSON });
  } else if (typeof result === "object" && result !== null) {
    Object.values(result).forEach(jsonReady);
  }
  return result;
}
