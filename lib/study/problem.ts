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
  /** What to do about it, where that can be told. */
  readonly hint?: string;
}

/** Says where, what was found, what is expected and what to do, in one line. */
export function describeProblem(problem: Problem): string {
  const place = placeInFile(problem);
  const { file } = problem;
  return `${place === "" ? file : `${file}, ${place}`}: ${
    whatIsWrong(problem)
  }`;
}

/** The problems grouped by file, each with its place, for a reader. */
export function describeProblems(problems: readonly Problem[]): string {
  const byFile = Map.groupBy(problems, ({ file }) => file);
  return [...byFile].map(([file, group]) => {
    const lines = group.map((problem) => {
      const place = placeInFile(problem);
      return `  ${place === "" ? "" : `${place}: `}${whatIsWrong(problem)}`;
    });
    return [file, ...lines].join("\n");
  }).join("\n");
}

function placeInFile({ row, column }: Problem): string {
  return [
    ...(row === undefined ? [] : [`row ${row}`]),
    ...(column === undefined ? [] : [`column ${column}`]),
  ].join(", ");
}

function whatIsWrong({ found, expected, hint }: Problem): string {
  const advice = hint === undefined ? "" : ` (${hint})`;
  return `found ${shortened(found)}, expected ${expected}${advice}`;
}

/** A cell can hold a whole file, as when a quote is not closed. */
function shortened(text: string): string {
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
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
