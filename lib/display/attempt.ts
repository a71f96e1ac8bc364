import { show } from "./show.ts";

/**
 * Runs a computation that the data may not allow. If it refuses them with a
 * RangeError, the reason is shown under the cell in place of a result.
 *
 * @param compute The computation.
 * @returns The result, or undefined when there is none.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { attempt } from "./mod.ts";
 *
 * assert.equal(await attempt(() => 1 + 1), 2);
 * ```
 */
export async function attempt<Result>(
  compute: () => Result,
): Promise<Result | undefined> {
  try {
    return compute();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    await show(`No result: ${error.message}.`);
    return undefined;
  }
}
