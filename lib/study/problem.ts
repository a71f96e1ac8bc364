/** One thing wrong with the data, placed so that a reader can go to it. */
export interface Problem {
  /** File name within the data folder. */
  readonly file: string;
  /** Line of the file as a text editor counts it; the header is row 1. */
  readonly row?: number;
  /** Name of the column, where the problem has one. */
  readonly column?: string;
  /** What stands there. */
  readonly found: string;
  /** What should stand there. */
  readonly expected: string;
}

/** Says where, what was found and what is expected, in one line. */
export function describeProblem(problem: Problem): string {
  const { file, row, column, found, expected } = problem;
  const place = [
    file,
    ...(row === undefined ? [] : [`row ${row}`]),
    ...(column === undefined ? [] : [`column ${column}`]),
  ].join(", ");
  return `${place}: found ${found}, expected ${expected}`;
}

/** Thrown when a data folder cannot be used; holds every problem, not only the first. */
export class StudyError extends Error {
  /** Tells this error from others. */
  override readonly name = "StudyError";
  /** Every problem, in the order of the files. */
  readonly problems: readonly Problem[];

  /** Makes the error from the folder's path and what is wrong in it. */
  constructor(folder: string, problems: readonly Problem[]) {
    const count = problems.length === 1
      ? "1 problem"
      : `${problems.length} problems`;
    super(
      `Cannot load the study from ${folder}: ${count}\n` +
        problems.map((problem) => `  ${describeProblem(problem)}`).join("\n"),
    );
    this.problems = problems;
  }
}
