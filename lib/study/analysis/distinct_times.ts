/** The times that occur, each once, ascending. */
export function distinctTimes(times: Iterable<number>): readonly number[] {
  return [...new Set(times)].sort((a, b) => a - b);
}
