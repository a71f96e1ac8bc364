import type { Sheet } from "../files/sheet.ts";
import { everybody, type Subgroup } from "../model/analysis.ts";
import type {
  DataPackage,
  Field,
  TableResource,
} from "../model/data_package.ts";
import { type ColumnType, studyColumns } from "../model/study_columns.ts";
import { daysIn, unitRatio } from "../model/time_unit.ts";
import {
  type ColumnProfile,
  columnProfiles,
  missingTexts,
} from "./column_profile.ts";
import type { SurvivalColumns } from "./proposal.ts";
import type { RecordTable } from "./record_table.ts";

/** The file that a study is read from. */
export interface StudySource {
  /** Its name in the study's folder. */
  readonly path: string;
  /** Of a workbook, the sheet. */
  readonly sheetName?: string;
  /** Encoding of a text, where it is not UTF-8. */
  readonly encoding?: string;
}

/** Columns with more levels are no groups and no lines of a table. */
const mostGroups = 6;

/**
 * Makes the data package of a study whose survival times stand in one sheet:
 * the mapping of its columns, and an analysis by the groups that were chosen.
 *
 * @param source The file.
 * @param sheet Its texts.
 * @param columns What its columns are.
 * @param records Further tables, each with where it stands.
 * @returns The package's descriptor.
 */
export function studyPackage(
  source: StudySource,
  sheet: Sheet,
  columns: SurvivalColumns,
  records: readonly (readonly [StudySource, RecordTable])[] = [],
): DataPackage {
  const profiles = columnProfiles(sheet);
  const missing = [
    ...missingTexts.values().filter((text) =>
      sheet.records.some((record) => record.includes(text))
    ),
  ];
  const table = (
    name: string,
    fields: readonly Field[],
    { path, encoding, sheetName }: StudySource = source,
    rows = columns.rows,
  ): TableResource => ({
    name,
    path,
    title: name.charAt(0).toUpperCase() + name.slice(1),
    description: `Read from ${path}`,
    ...(encoding !== undefined && { encoding }),
    ...(sheetName !== undefined && { dialect: { sheetName } }),
    ...(rows !== undefined && { rows }),
    schema: {
      fields,
      ...(missing.length > 0 && { missingValues: ["", ...missing] }),
    },
  });
  const patient: Field = {
    name: "patient",
    type: "string",
    description: columns.patient === "#"
      ? "Number of the row in the file"
      : "Code of the patient",
    ...(columns.patient !== "patient" && { from: columns.patient }),
    constraints: { required: true, unique: true },
  };
  const groups = columns.groups.map((name) =>
    profiles.find((profile) => profile.name === name)!
  );
  const ofGroups = groups.map((profile) =>
    profile.levels.slice(0, mostGroups)
      .map((level) => subgroupOf(profile, level))
  );
  const subgroups = ofGroups.flat();
  const comparisons = ofGroups.map((each) => each.map(({ name }) => name))
    .filter((names) => names.length > 1);
  const title = source.path.replace(/\.\w+$/, "");
  const endpoint = columns.endpoint;
  return {
    name: title.toLowerCase().replaceAll(/[^a-z\d]+/g, "-") || "study",
    title,
    description: `Survival data of ${title}.`,
    version: "0.1.0",
    analysis: {
      endpoint,
      timeUnit: columns.unit,
      timeLabel: `Time (${columns.unit}s)`,
      subgroups,
      survivalComparisons: comparisons,
      survivalCurves: comparisons[0] ?? [everybody],
    },
    resources: [
      table("patients", [
        patient,
        ...baselineFields(profiles, columns),
      ]),
      table("survival", [patient, ...survivalFields(columns)]),
      ...records.map(([place, { name, fields, patient, isDated }]) => {
        const { time, dates } = columns;
        if (!isDated || typeof time === "string") {
          return table(name, fields, place, undefined);
        }
        const since = time.since;
        const dated = fields.map((field) =>
          field.name === "month"
            ? { ...field, since, ...(dates && { dateOrder: dates }) }
            : field
        );
        return {
          ...table(name, dated, place, undefined),
          beside: { ...source, by: [patient, columns.patient] as const },
        };
      }),
    ],
  };
}

function survivalFields(columns: SurvivalColumns): readonly Field[] {
  const { time, event, unit, countedIn, dates } = columns;
  const isDated = typeof time !== "string";
  return [
    {
      name: "months",
      type: "number",
      unit,
      description: isDated
        ? `Days from ${time.since} to the first of ${
          time.from.join(", ")
        } that is known, divided by ${daysIn(unit)}`
        : countedIn === undefined
        ? `Time to the event or to censoring, in ${unit}s`
        : `Time to the event or to censoring, in ${unit}s, which the file counts in ${countedIn}s: ${
          unitRatio(countedIn, unit)
        }`,
      ...(isDated ? time : { from: time }),
      ...(countedIn !== undefined && { countedIn }),
      ...(dates !== undefined && { dateOrder: dates }),
      constraints: { required: true, minimum: 0 },
    },
    {
      name: "event",
      type: "integer",
      description: "1 for an event, 0 for a censored time",
      from: event.from.length === 1 ? event.from[0]! : event.from,
      values: event.values,
      constraints: { required: true, enum: [0, 1] },
    },
    ...reasonField(event),
  ];
}

/** What ended each time, where several values of one column are events: they compete. */
function reasonField(
  { from: [column, ...others], values }: SurvivalColumns["event"],
): readonly Field[] {
  const kinds = Object.entries(values)
    .filter(([text, code]) => code === 1 && text !== "*");
  if (column === undefined || others.length > 0 || kinds.length < 2) return [];
  return [{
    name: "reason",
    type: "string",
    description: 'What ended the time; name the values under "values"',
    from: column,
  }];
}

/** Every other column of numbers or of a few levels; dates and free texts are none of the analysis. */
function baselineFields(
  profiles: readonly ColumnProfile[],
  { patient, time, event }: SurvivalColumns,
): readonly Field[] {
  const used = [
    patient,
    ...(typeof time === "string" ? [time] : [...time.from, time.since]),
    ...event.from,
  ];
  return profiles.filter(({ name, kind, levels }) =>
    !used.includes(name) &&
    (kind === "number" || kind === "text" && levels.length <= mostGroups)
  ).map((profile): Field => {
    const { name, kind, levels } = profile;
    // Few patients can have as few ages as others have levels.
    const isLevels = levels.length <= mostGroups &&
      (kind !== "number" || typeKnown(profile) !== "number");
    const type = kind === "number" && !isLevels ? "number" : "string";
    return {
      name: nameFor(profile, type),
      title: name,
      type,
      description: name,
      ...(nameFor(profile, type) !== name && { from: name }),
      ...(isLevels && { constraints: { enum: levels } }),
    };
  });
}

const known: Readonly<Record<string, ColumnType>> = studyColumns.patients;

/** The column of `patients` that a column is by its name. */
function nameKnown({ plain }: ColumnProfile): string | undefined {
  return Object.keys(known).find((each) => each.replaceAll("_", "") === plain);
}

/** The type that notebooks take such a column for. */
function typeKnown(profile: ColumnProfile): string | undefined {
  const needed = known[nameKnown(profile) ?? ""];
  return typeof needed === "string"
    ? needed.replace("?", "")
    : needed && "string";
}

/** The column's name, or another where notebooks would take it for what it is not. */
function nameFor(profile: ColumnProfile, type: Field["type"]): string {
  const expected = typeKnown(profile);
  if (expected === undefined) return profile.name;
  return expected === type
    ? nameKnown(profile)!
    : `${profile.name} as recorded`;
}

function subgroupOf(profile: ColumnProfile, level: string): Subgroup {
  const { name } = profile;
  return {
    name: `${name}=${level}`,
    label: /^[\d.]+$/.test(level) ? `${name} ${level}` : level,
    where: { [nameFor(profile, "string")]: level },
  };
}
