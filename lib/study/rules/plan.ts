import { distinctTimes } from "../analysis/distinct_times.ts";
import type { DataPackage } from "../model/data_package.ts";
import { descriptorProblem } from "../model/descriptor_problem.ts";
import type { Problem } from "../model/problem.ts";
import type { StudyReadings, TableReading } from "../model/table_reading.ts";
import { daysIn, otherUnitHint, timeUnitOf } from "../model/time_unit.ts";

/** How far from its time point a scan is made at most, as a ratio. */
const farthest = 3;

/**
 * When a cohort is first scanned again, in days. Trials do so every 6 to 8 weeks
 * (Eisenhauer EA, et al. Eur J Cancer 2009;45:228-247, frequency of tumour
 * re-evaluation); less than a quarter of that and two years are no plan.
 */
const firstScan = { least: 10, most: 730 };

/**
 * Finds times that no plan can have set: scans none of which was made near its
 * time point, a unit in which the first would be far too early or too late, and
 * time points of the analysis at which nothing is known.
 */
export function* planProblems(
  descriptor: DataPackage,
  readings: StudyReadings,
): Generator<Problem> {
  yield* scanProblems(descriptor, readings.assessments);
  const points = descriptor.analysis?.pairedTimePoints;
  if (points === undefined) return;
  for (const table of ["laboratory", "symptoms"] as const) {
    yield* pairProblems(table, points[table], readings[table]);
  }
}

function* scanProblems(
  descriptor: DataPackage,
  { file, rows, problems }: TableReading,
): Generator<Problem> {
  if (problems.length > 0) return;
  const scans = rows.map(({ time_point, month }) => ({
    planned: Number(time_point),
    made: Number(month),
  })).filter(({ planned, made }) => planned > 0 && made > 0);
  const [scan] = scans;
  if (scan === undefined) return;
  const isNear = ({ planned, made }: typeof scan) =>
    made <= farthest * planned && planned <= farthest * made;
  if (!scans.some(isNear)) {
    yield {
      file,
      column: "month",
      found:
        `no scan near its time_point, such as ${scan.made} for ${scan.planned}`,
      expected: "both in one unit of time",
      hint: otherUnitHint,
    };
  }
  const planned = distinctTimes(scans.map((each) => each.planned));
  yield* plannedProblems(descriptor, file, planned);
}

/** Finds a unit and time points of the analysis that the planned times exclude. */
function* plannedProblems(
  descriptor: DataPackage,
  file: string,
  planned: readonly number[],
): Generator<Problem> {
  const unit = timeUnitOf(descriptor);
  const day = planned[0]! * daysIn(unit);
  if (day < firstScan.least || day > firstScan.most) {
    yield descriptorProblem(
      unit,
      `the unit of the time points in ${file}, of which the first is ${
        planned[0]
      }`,
      "analysis.timeUnit",
      otherUnitHint,
    );
  }
  const points = descriptor.analysis?.responseTimePoints ?? [];
  if (points.length > 0 && !planned.some((time) => points.includes(time))) {
    yield descriptorProblem(
      points.join(", "),
      `time points of ${file}: ${planned.join(", ")}`,
      "analysis.responseTimePoints",
      otherUnitHint,
    );
  }
}

/** Finds a time that shall be compared with baseline and at which nothing is known. */
function* pairProblems(
  table: string,
  point: number,
  { file, rows, problems }: TableReading,
): Generator<Problem> {
  const times = distinctTimes(
    rows.map(({ month }) => Number(month)).filter((month) => month > 0),
  );
  if (problems.length > 0 || times.length === 0 || times.includes(point)) {
    return;
  }
  yield descriptorProblem(
    `${point}`,
    `one of the times in ${file}: ${times.join(", ")}`,
    `analysis.pairedTimePoints.${table}`,
    "a pair is a value at baseline (0) and one at exactly this time; write planned times in the table",
  );
}
