import { analysisProblem } from "./analysis_problem.ts";
import { timeUnitOf } from "./complete_analysis.ts";
import type { DataPackage } from "./data_package.ts";
import type { Problem } from "./problem.ts";
import type { StudyReadings } from "./study_readings.ts";

/** How far from its time point a scan is made at most, as a ratio. */
const farthest = 3;

/** Days of each unit of time that is known. */
const days: Readonly<Record<string, number>> = {
  day: 1,
  week: 7,
  month: 365.25 / 12,
  year: 365.25,
};

/**
 * When a cohort is first scanned again, in days. Trials do so every 6 to 8 weeks
 * (Eisenhauer EA, et al. Eur J Cancer 2009;45:228-247, frequency of tumour
 * re-evaluation); less than a quarter of that and two years are no plan.
 */
const firstScan = { least: 10, most: 730 };

const hint =
  "the unit of time may have been changed in one place only: time points, times in the tables and analysis.timeUnit go together";

/**
 * Finds times that cannot be in one unit: scans none of which was made near its
 * time point, and a unit or time points of the analysis in which, or at which,
 * none can have been planned.
 */
export function* timeProblems(
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
  const day = first * (days[unit] ?? NaN);
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
