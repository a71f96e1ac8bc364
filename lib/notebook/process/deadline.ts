/** Waiting for a process that may break. */
export interface Deadline {
  /** Breaks off what is waited for, now and later. */
  fail(reason: unknown): void;
  /** Never resolves; rejects when the process breaks. */
  readonly broken: Promise<never>;
  /** Waits for work, but not when the process is broken, nor for ever. */
  within<T>(milliseconds: number, work: Promise<T>): Promise<T>;
}

/**
 * Watches a process.
 *
 * @param ended Resolves when it has ended, with words that say how.
 * @param signal Breaks off with its reason.
 */
export function deadline(
  ended: Promise<string>,
  signal?: AbortSignal,
): Deadline {
  const { promise: broken, reject: fail } = Promise.withResolvers<never>();
  broken.catch(() => {}); // heard by whoever waits for the process
  signal?.addEventListener("abort", () => fail(signal.reason));
  ended.then((how) => fail(new Error(how)), fail);
  return {
    fail,
    broken,
    within: (milliseconds, work) => {
      const late = new Error(`not finished within ${milliseconds / 1000} s`);
      const timer = setTimeout(() => fail(late), milliseconds);
      return Promise.race([work, broken]).finally(() => clearTimeout(timer));
    },
  };
}
