/** One thing wrong with the data, placed so that a reader can go to it. */
export interface Problem {
  /** File name within the data folder. */
  readonly file: string;
  /** Row as a spreadsheet counts it, of a text that is no table its line; the header is row 1. */
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

/** A problem whose file and row are known from where it was found. */
export type CellProblem = Omit<Problem, "file" | "row">;

/**
 * Says where a problem is, what was found, what is expected and what to do, in
 * one line.
 *
 * @param problem The problem.
 * @returns The text.
 */
export function describeProblem(problem: Problem): string {
  const place = placeInFile(problem);
  const { file } = problem;
  return `${place === "" ? file : `${file}, ${place}`}: ${
    whatIsWrong(problem)
  }`;
}

/**
 * Writes problems for a reader, grouped by file, each with its place. What is
 * wrong in the same way in several rows is said once.
 *
 * @param problems The problems.
 * @returns The text.
 */
export function describeProblems(problems: readonly Problem[]): string {
  const byFile = Map.groupBy(problems, ({ file }) => file);
  return [...byFile].map(([file, group]) => {
    const alike = Map.groupBy(
      group,
      (problem) => `${problem.column} ${whatIsWrong(problem)}`,
    );
    const lines = alike.values().map(([problem, ...others]) => {
      const rows = [problem!, ...others].flatMap(({ row }) => row ?? []);
      const place = placeInFile(problem!, rows);
      return `  ${place === "" ? "" : `${place}: `}${whatIsWrong(problem!)}`;
    });
    return [file, ...lines].join("\n");
  }).join("\n");
}

function placeInFile(
  { file, row, column }: Problem,
  rows: readonly number[] = row === undefined ? [] : [row],
): string {
  const unit = file.endsWith(".json") ? "entry" : "column";
  return [
    ...(rows.length === 0 ? [] : [rowRanges([...new Set(rows)])]),
    ...(column === undefined ? [] : [`${unit} ${column}`]),
  ].join(", ");
}

/** "row 3", "rows 2-5, 9". */
function rowRanges(rows: readonly number[]): string {
  const ranges: [first: number, last: number][] = [];
  for (const row of rows.toSorted((a, b) => a - b)) {
    const range = ranges.at(-1);
    if (range?.[1] === row - 1) range[1] = row;
    else ranges.push([row, row]);
  }
  return `row${rows.length > 1 ? "s" : ""} ${
    ranges.map(([first, last]) => first === last ? first : `${first}-${last}`)
      .join(", ")
  }`;
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

  /** Makes the error from the folder's path, what is wrong in it, and what the folder holds. */
  constructor(folder: string, problems: readonly Problem[], what = "study") {
    const count = problems.length === 1
      ? "1 problem"
      : `${problems.length} problems`;
    super(
      `Cannot load the ${what} from ${folder}: ${count}\n` +
        problems.map((problem) => `  ${describeProblem(problem)}`).join("\n"),
    );
    this.problems = problems;
  }
}
