/** An error in the terms of Jupyter's messages. */
export interface ErrorTrace {
  /** The error's class. */
  readonly ename: string;
  /** What it says. */
  readonly evalue: string;
  /** The same in one line, then where it arose, a line each. */
  readonly traceback: readonly string[];
}

/**
 * Says of what a cell threw what it is and where it arose; what lies outside the
 * cells and their modules is left out.
 *
 * @param thrown What a session's cell threw; not every value is an error.
 * @param inspect Shows a value that is no error.
 * @returns Name, message and lines of the trace, as Jupyter stores them.
 */
export function errorTrace(
  thrown: unknown,
  inspect: (value: unknown) => string,
): ErrorTrace {
  if (!(thrown instanceof Error)) {
    const evalue = inspect(thrown);
    return { ename: "Error", evalue, traceback: [`Error: ${evalue}`] };
  }
  const { name, message, stack = "" } = thrown;
  const frames = stack.split("\n").flatMap(frameOf);
  const inside = frames.slice(0, frames.findLastIndex(isInCell) + 1)
    .filter((frame) => !/\/lib\/live\/|\(blob:/.test(frame));
  return {
    ename: name,
    evalue: message,
    traceback: [`${name}: ${message}`, ...inside.map(withCellLine)],
  };
}

/** A line of the trace as V8 writes it; Firefox writes `name@place`. */
function frameOf(line: string): readonly string[] {
  if (/^ +at /.test(line)) return [line];
  const [, name, place] = /^(.*)@(.+:\d+:\d+)$/.exec(line) ?? [];
  return place === undefined
    ? []
    : [`    at ${name || "<anonymous>"} (${place})`];
}

function isInCell(frame: string): boolean {
  return /\(cell-\d+/.test(frame);
}

/** Two lines stand before the cell's first in the function that it has become; columns are not the cell's. */
function withCellLine(frame: string): string {
  return frame.replace(
    /\((cell-\d+)(?:, <anonymous>)?:(\d+):\d+\)/,
    (_, cell, line) => `(${cell}, line ${Number(line) - 2})`,
  );
}
