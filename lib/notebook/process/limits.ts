/** What code in a notebook may take. */
export interface Limits {
  /**
   * Milliseconds until code counts as hung.
   *
   * @default {60_000}
   */
  readonly timeLimit?: number;
  /**
   * Bytes of output until code counts as running wild.
   *
   * @default {20_000_000}
   */
  readonly outputLimit?: number;
  /**
   * Bytes of memory with which its process is ended.
   *
   * @default {2_000_000_000}
   */
  readonly memoryLimit?: number;
}

/** All limits, and the time in which a process must be ready. */
export function limitsOf(
  {
    timeLimit = 60_000,
    outputLimit = 20_000_000,
    memoryLimit = 2_000_000_000,
  }: Limits,
) {
  return { startLimit: 20_000, timeLimit, outputLimit, memoryLimit };
}
