import { analysisProblem } from "./analysis_problem.ts";
import { timeUnitOf } from "./complete_analysis.ts";
import type { DataPackage } from "./data_package.ts";
import type { Problem } from "./problem.ts";
import type { TableReading } from "./read_table.ts";
import type { StudyReadings } from "./study_readings.ts";
import { daysOf } from "./time_unit.ts";

/** How far from its time point a scan is made at most, as a ratio. */
const farthest = 3;

/**
 * When a cohort is first scanned again, in days. Trials do so every 6 to 8 weeks
 * (Eisenhauer EA, et al. Eur J Cancer 2009;45:228-247, frequency of tumour
 * re-evaluation); less than a quarter of that and two years are no plan.
 */
const firstScan = { least: 10, most: 730 };

/** The columns of times, which all are in the unit of the study. */
const timeColumns: Readonly<
  Partial<Record<keyof StudyReadings, readonly string[]>>
> = {
  treatment: [
    "duration",
    "progression",
    "death",
    "new_treatment",
    "last_follow_up",
  ],
  assessments: ["time_point", "month"],
  survival: ["months"],
  laboratory: ["month"],
  symptoms: ["month"],
};

/** What no patient is followed for, in days: a hundred years. */
const tooLong = 100 * daysOf.year!;

const hint =
  "the unit of time may have been changed in one place only: time points, times in the tables and analysis.timeUnit go together";

/**
 * Finds times that cannot be in one unit: a century and more, scans none of
 * which was made near its time point, and a unit or time points of the analysis
 * in which, or at which, none can have been planned.
 */
export function* timeProblems(
  descriptor: DataPackage,
  readings: StudyReadings,
): Generator<Problem> {
  yield* longTimes(descriptor, readings);
  yield* scanProblems(descriptor, readings);
  const points = descriptor.analysis?.pairedTimePoints;
  if (points === undefined) return;
  for (const table of ["laboratory", "symptoms"] as const) {
    yield* pairedProblems(table, points[table], readings[table]);
  }
}

/** Finds columns with times that nobody lives to see in the study's unit. */
function* longTimes(
  descriptor: DataPackage,
  readings: StudyReadings,
): Generator<Problem> {
  const unit = timeUnitOf(descriptor);
  const most = Math.round(tooLong / (daysOf[unit] ?? NaN));
  for (const [table, columns] of Object.entries(timeColumns)) {
    const { file, rows, lines } = readings[table as keyof StudyReadings];
    for (const column of columns) {
      const [first, ...others] = rows.keys()
        .filter((i) => Number(rows[i]![column]) > most);
      if (first === undefined) continue;
      const again = others.length === 0
        ? ""
        : `, and such times in ${others.length} more rows`;
      yield {
        file,
        row: lines[first]!,
        column,
        found: `${rows[first]![column]}${again}`,
        expected: `no more than ${most} ${unit}s, which are 100 years`,
        hint,
      };
    }
  }
}

/** Finds a time that shall be compared with baseline and at which nothing is known. */
function* pairedProblems(
  table: string,
  point: number,
  { file, rows, problems }: TableReading,
): Generator<Problem> {
  const times = new Set(
    rows.map(({ month }) => Number(month)).filter((month) => month > 0),
  );
  if (problems.length > 0 || times.size === 0 || times.has(point)) return;
  yield analysisProblem(
    `.pairedTimePoints.${table}`,
    `${point}`,
    `one of the times in ${file}: ${
      [...times].sort((a, b) => a - b).join(", ")
    }`,
    "a pair is a value at baseline (0) and one at this very time; write planned times in the table",
  );
}

function* scanProblems(
  descriptor: DataPackage,
  { assessments }: StudyReadings,
): Generator<Problem> {
  const { file, rows, problems } = assessments;
  if (problems.length > 0) return;
  const later = rows.map(({ time_point, month }) => ({
    planned: Number(time_point),
    made: Number(month),
  })).filter(({ planned, made }) => planned > 0 && made > 0);
  if (later.length === 0) return;
  const isNear = (made: number, planned: number) =>
    made <= farthest * planned && planned <= farthest * made;
  if (!later.some(({ planned, made }) => isNear(made, planned))) {
    const [{ planned, made }] = later as [typeof later[0]];
    yield {
      file,
      column: "month",
      found: `no scan near its time_point, such as ${made} for ${planned}`,
      expected: "both in one unit of time",
      hint,
    };
  }
  const unit = timeUnitOf(descriptor);
  const first = Math.min(...new Set(later.map(({ planned }) => planned)));
  const day = first * (daysOf[unit] ?? NaN);
  if (day < firstScan.least || day > firstScan.most) {
    yield analysisProblem(
      ".timeUnit",
      unit,
      `the unit of the time points in ${file}, of which the first is ${first}`,
      hint,
    );
  }
  const points = descriptor.analysis?.responseTimePoints ?? [];
  if (
    points.length > 0 &&
    !later.some(({ planned }) => points.includes(planned))
  ) {
    const planned = [...new Set(later.map((scan) => scan.planned))]
      .sort((a, b) => a - b);
    yield analysisProblem(
      ".responseTimePoints",
      points.join(", "),
      `time points of ${file}: ${planned.join(", ")}`,
      hint,
    );
  }
}
