import {
  type Analysis,
  type BaselineTableSpec,
  type BaselineVariable,
  everybody,
  paperCriteria,
} from "../model/analysis.ts";
import type { DataPackage } from "../model/data_package.ts";
import {
  columnLabel,
  fieldOf,
  fieldsOf,
  levelNames,
} from "../model/field_of.ts";
import type { StudyTables } from "../model/study.ts";
import type { Row } from "../model/table_reading.ts";
import { timeUnitOf } from "../model/time_unit.ts";
import { distinctTimes } from "./distinct_times.ts";

/**
 * The analysis of a study: what the package says, and where it says nothing,
 * what follows from its tables.
 */
export function completeAnalysis(
  descriptor: DataPackage,
  tables: StudyTables,
): Analysis {
  const said = descriptor.analysis ?? {};
  const { endpoint, criteria } = endpointOf(descriptor);
  const timeUnit = timeUnitOf(descriptor);
  const timePoints = tables.assessments.map((row) => row.time_point)
    .filter((time) => time > 0);
  return Object.freeze({
    treatment: "treatment",
    timeUnit,
    timeLabel: `Time from start of treatment (${timeUnit}s)`,
    endpoint,
    survivalLabel: endpoint.charAt(0).toUpperCase() + endpoint.slice(1),
    survivalTimes: evenTimes(
      tables.survival.reduce((last, { months }) => Math.max(last, months), 0),
    ),
    responseTimePoints: distinctTimes(timePoints),
    stableDurations: [3],
    pairedTimePoints: {
      laboratory: commonestTime(tables.laboratory),
      symptoms: commonestTime(tables.symptoms),
    },
    subgroups: [],
    survivalComparisons: [],
    survivalCurves: [everybody],
    ...said,
    baselineTables: baselineTables(descriptor, tables),
    criteria,
  });
}

/** The endpoint of a study, and by which criteria it is judged. */
export function endpointOf(
  { analysis }: DataPackage,
): Pick<Analysis, "endpoint" | "criteria"> {
  const { survivalLabel, criteria, endpoint } = analysis ?? {};
  const name = endpoint ?? survivalLabel ?? "progression-free survival";
  return {
    endpoint: name.toLowerCase(),
    criteria: { ...paperCriteria, ...criteria },
  };
}

/** About five even steps from 0 to at least the last time. */
function evenTimes(last: number): readonly number[] {
  const rough = Math.max(last, 1) / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * [1, 2, 3, 6, 10].find((each) => each * power >= rough)!;
  return Array.from(
    { length: Math.ceil(Math.max(last, 1) / step) + 1 },
    (_, i) => Number((i * step).toPrecision(12)),
  );
}

/** The time after baseline at which most samples were taken; 0 without any. */
function commonestTime(rows: readonly { readonly month: number }[]): number {
  const counts = new Map<number, number>();
  for (const { month } of rows) {
    if (month > 0) counts.set(month, (counts.get(month) ?? 0) + 1);
  }
  return [...counts].reduce((best, each) => each[1] > best[1] ? each : best, [
    0,
    0,
  ])[0];
}

/** The tables that are asked for; one of all columns where nothing is said, and none without columns. */
function baselineTables(
  descriptor: DataPackage,
  tables: StudyTables,
): readonly BaselineTableSpec[] {
  const variables = baselineVariables(descriptor, tables);
  const specs = descriptor.analysis?.baselineTables ??
    (variables.length === 0
      ? []
      : [{ id: "table-1", title: "Baseline characteristics" }]);
  return specs.map(({ by, ...table }) => {
    const field = by && fieldOf(descriptor, "patients", by.column);
    return {
      ...table,
      variables: table.variables ??
        variables.filter(({ column }) => column !== by?.column),
      ...(by && { by: field ? { levels: levelNames(field), ...by } : by }),
    };
  });
}

/** Every column of the patients' table that has levels, and every one of numbers. */
function baselineVariables(
  descriptor: DataPackage,
  { patients }: StudyTables,
): readonly BaselineVariable[] {
  return (fieldsOf(descriptor, "patients") ?? []).flatMap(
    (field): BaselineVariable[] => {
      const { type, constraints } = field;
      const variable = columnLabel(field);
      const column = field.name;
      const isComplete = (patients as readonly Row[])
        .every((row) => row[column] !== null);
      if (type === "boolean" || constraints?.enum) {
        return [{ variable, column, levels: levelNames(field) }];
      }
      return type === "number" || type === "integer"
        ? [{
          variable,
          column,
          statistics: isComplete
            ? ["median", "range"]
            : ["median", "range", "missing"],
        }]
        : [];
    },
  );
}
