import { dateOrder } from "../cells/parse_date.ts";
import type { Sheet } from "../files/sheet.ts";
import { daysOf } from "../model/time_unit.ts";
import { positionOf } from "../tables/cell_source.ts";
import { type ColumnProfile, columnProfiles } from "./column_profile.ts";
import type {
  Choices,
  ColumnFinding,
  Proposal,
  Question,
  SurvivalColumns,
} from "./proposal.ts";
import { censoredTexts, columnWords, eventTexts } from "./words.ts";

/**
 * Looks at the columns of a sheet with one row for each patient, and says what
 * each is taken for in survival data, with the evidence; what the columns do not
 * tell is a question, which a choice answers.
 *
 * @param sheet The texts of the sheet.
 * @param choices What is known already.
 * @returns What the columns are, and what is still to be answered.
 * @throws {RangeError} If a choice names no column.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { proposeColumns } from "../mod.ts";
 *
 * const { columns, questions } = proposeColumns({
 *   header: ["id", "months", "status", "arm"],
 *   headerRow: 1,
 *   records: [["A", "3.5", "1", "x"], ["B", "7", "0", "y"], ["C", "9", "1", "x"]],
 *   rows: [2, 3, 4],
 *   decimalComma: false,
 * });
 * assert.deepEqual(questions, []);
 * assert.equal(columns?.time, "months");
 * assert.deepEqual(columns?.groups, ["arm"]);
 * ```
 */
export function proposeColumns(sheet: Sheet, choices: Choices = {}): Proposal {
  const { rows, kept } = chosenRows(sheet, choices.rows);
  const all = columnProfiles(kept);
  const findings: ColumnFinding[] = [];
  const questions: Question[] = [];
  const looking = { sheet: kept, all, choices, findings, questions };
  const patient = patientColumn(looking);
  const time = timeColumn(looking);
  const event = eventColumn(looking, time);
  const unit = time === undefined ? undefined : unitOf(looking, time);
  const groups = groupColumns(looking);
  if (
    questions.length > 0 || patient === undefined || time === undefined ||
    event === undefined || unit === undefined
  ) return { findings, questions };
  const isPfs = typeof time !== "string" && time.hasProgression;
  const columns: SurvivalColumns = {
    patient,
    time: typeof time === "string"
      ? time
      : { from: time.from, since: time.since },
    event,
    ...conversion(unit, time, choices),
    groups,
    endpoint: choices.endpoint ??
      (isPfs ? "progression-free survival" : endpointOf(time)),
    ...(rows !== undefined && { rows }),
    ...(typeof time !== "string" && time.dates && { dates: time.dates }),
  };
  return { findings, questions, columns };
}

/** What is looked at, and what is found. */
interface Looking {
  readonly sheet: Sheet;
  readonly all: readonly ColumnProfile[];
  readonly choices: Choices;
  readonly findings: ColumnFinding[];
  readonly questions: Question[];
}

/** Dates from which times follow. */
interface Dates {
  readonly from: readonly string[];
  readonly since: string;
  readonly ends: readonly string[];
  readonly hasProgression: boolean;
  readonly dates?: "day first" | "month first";
}

function chosenRows(
  sheet: Sheet,
  choice: string | undefined,
): { rows?: Readonly<Record<string, string>>; kept: Sheet } {
  if (choice === undefined) return { kept: sheet };
  const [name = "", text = ""] = choice.split("=");
  const column = named(sheet.header, name);
  const at = positionOf(sheet.header, column);
  const records = sheet.records.filter((record) => record[at] === text);
  if (records.length === 0) {
    throw new RangeError(
      `Cannot take rows: no row has ${JSON.stringify(text)} in ${column}`,
    );
  }
  return { rows: { [column]: text }, kept: { ...sheet, records } };
}

function named(header: readonly string[], name: string): string {
  const at = positionOf(header, name);
  if (at >= 0) return header[at]!;
  throw new RangeError(
    `Cannot find the column ${name}: the columns are ${header.join(", ")}`,
  );
}

function patientColumn(
  { sheet, all, choices, findings, questions }: Looking,
): string | undefined {
  if (choices.patient !== undefined) {
    return choices.patient === "#" ? "#" : named(sheet.header, choices.patient);
  }
  const called = all.filter(({ plain }) => columnWords.patient.test(plain));
  const [best] = called.filter(({ isUnique }) => isUnique);
  if (best !== undefined) {
    const evidence = "its name, and no value twice";
    findings.push({ role: "patient", column: best.name, evidence });
    return best.name;
  }
  const [repeated] = called;
  if (repeated !== undefined) {
    const apart = all.filter(({ name, levels }) =>
      name !== repeated.name && levels.length > 1 && levels.length <= 6 &&
      levels.every((level) => isOnce(sheet, repeated.name, name, level))
    );
    if (apart.length > 0 && choices.rows === undefined) {
      questions.push({
        choice: "rows",
        text: `${repeated.name} has several rows per patient, which ${
          apart.map(({ name }) => name).join(", ")
        } distinguishes. Which rows are the survival times?`,
        answers: apart.flatMap(({ name, levels }) =>
          levels.map((level) => `${name}=${level}`)
        ),
      });
      return undefined;
    }
  }
  findings.push({
    role: "patient",
    column: "#",
    evidence: "no column identifies patients, so the row number does",
  });
  return "#";
}

/** Whether the rows with a level have no patient twice. */
function isOnce(
  { header, records }: Sheet,
  patient: string,
  column: string,
  level: string,
): boolean {
  const [id, at] = [header.indexOf(patient), header.indexOf(column)];
  const ids = records.filter((record) => record[at] === level)
    .map((record) => record[id]);
  return new Set(ids).size === ids.length;
}

function timeColumn(looking: Looking): string | Dates | undefined {
  const { sheet, all, choices, findings, questions } = looking;
  if (choices.time !== undefined) return named(sheet.header, choices.time);
  const candidates = all.filter((profile) =>
    couldBeTime(profile) && columnWords.time.test(profile.plain) &&
    !columnWords.patient.test(profile.plain)
  );
  const plainest = candidates.filter(({ plain }) => plain === "time");
  const [only, ...others] = plainest.length === 1 ? plainest : candidates;
  if (only === undefined) {
    const dates = datesOf(looking);
    if (dates !== undefined) return dates;
    questions.push({
      choice: "time",
      text:
        "No column's name suggests survival times. Which column holds them?",
      answers: timesPossible(all).map(({ name }) => name),
    });
    return undefined;
  }
  if (others.length > 0) {
    questions.push({
      choice: "time",
      text:
        "The names of several columns suggest times. Which one should be analysed?",
      answers: candidates.map(({ name }) => name),
    });
    return undefined;
  }
  const evidence =
    `its name, and numbers from ${only.smallest} to ${only.largest}`;
  findings.push({ role: "time", column: only.name, evidence });
  return only.name;
}

/** Whether numbers can be times: not below 0, and no years of a calendar. */
function couldBeTime(
  { isMostlyNumbers, levels, smallest, largest }: ColumnProfile,
): boolean {
  const isYear = smallest > 1900 && largest < 2100;
  return isMostlyNumbers && levels.length > 2 && smallest >= 0 && !isYear;
}

/** Columns to choose times from: of a table with a few rows any of numbers. */
function timesPossible(
  all: readonly ColumnProfile[],
): readonly ColumnProfile[] {
  const likely = all.filter(couldBeTime);
  return likely.length > 0
    ? likely
    : all.filter(({ isMostlyNumbers, smallest, plain }) =>
      isMostlyNumbers && smallest >= 0 && !columnWords.event.test(plain)
    );
}

/** Dates of a start and of what came after it. */
function datesOf(
  { sheet, all, choices, findings, questions }: Looking,
): Dates | undefined {
  const dates = all.filter(({ kind }) => kind === "date");
  const find = (role: "start" | "death" | "progression" | "last") =>
    dates.find(({ plain }) => columnWords[role].test(plain))?.name;
  const [start, death, progression] = [
    find("start"),
    find("death"),
    find("progression"),
  ];
  const last = dates.find(({ name, plain }) =>
    columnWords.last.test(plain) && name !== death && name !== progression &&
    name !== start
  )?.name;
  if (start === undefined || last === undefined) return undefined;
  const isOverall = choices.endpoint === "overall survival";
  const ends = [
    ...(progression !== undefined && !isOverall ? [progression] : []),
    ...(death === undefined ? [] : [death]),
  ];
  if (ends.length === 0) return undefined;
  for (
    const [role, column] of Object.entries({ start, death, progression, last })
  ) {
    if (column === undefined) continue;
    findings.push({ role, column, evidence: "its name, and dates" });
  }
  const texts = [start, ...ends, last].flatMap((name) => {
    const at = sheet.header.indexOf(name);
    return sheet.records.flatMap((record) => record[at] || []);
  });
  const isPlain = texts.every((text) => !/^\d{1,2}[/-]\d{1,2}[/-]/.test(text));
  const order = choices.dates ?? (isPlain ? undefined : dateOrder(texts));
  if (order === undefined && !isPlain) {
    questions.push({
      choice: "dates",
      text: `In dates such as ${texts[0]}, is the day or the month first?`,
      answers: ["day first", "month first"],
    });
  }
  return {
    from: [...ends, last],
    since: start,
    ends,
    hasProgression: progression !== undefined && !isOverall,
    ...(order !== undefined && { dates: order }),
  };
}

function eventColumn(
  { sheet, all, choices, findings, questions }: Looking,
  time: string | Dates | undefined,
): SurvivalColumns["event"] | undefined {
  if (typeof time === "object") {
    return { from: time.ends, values: { "": 0, "*": 1 } };
  }
  if (choices.event !== undefined) {
    const [name = "", texts] = choices.event.split("=");
    const column = named(sheet.header, name);
    if (texts !== undefined) {
      const codes = texts.split(",").map((text) => [text, 1] as const);
      return {
        from: [column],
        values: { ...Object.fromEntries(codes), "*": 0 },
      };
    }
    return eventCodes(all.find(({ name }) => name === column)!);
  }
  const candidates = all.filter(({ plain, levels }) =>
    levels.length > 0 && levels.length <= 4 && columnWords.event.test(plain)
  );
  const [only, ...others] = candidates;
  if (only === undefined || others.length > 0) {
    questions.push({
      choice: "event",
      text: only === undefined
        ? "No column's name suggests events. Which column, and which value in it, is an event?"
        : "Several columns could hold the events. Which column, and which value in it, is an event?",
      answers: (only === undefined
        ? all.filter(({ levels }) =>
          levels.length > 1 && levels.length <= 4
        )
        : candidates).flatMap(({ name, levels }) =>
          levels.map((level) => `${name}=${level}`)
        ),
    });
    return undefined;
  }
  return eventCodes(only);

  function eventCodes(
    profile: ColumnProfile,
  ): SurvivalColumns["event"] | undefined {
    const { name, plain, levels } = profile;
    const isReversed = columnWords.censoring.test(plain);
    const code = (level: string): 0 | 1 | undefined => {
      const text = level.toLowerCase();
      const isEvent = eventTexts.test(text)
        ? true
        : censoredTexts.test(text)
        ? false
        : undefined;
      if (isEvent === undefined) return undefined;
      return isEvent !== (isReversed && /^[01]$|yes|no|true|false/.test(text))
        ? 1
        : 0;
    };
    const codes = levels.map((level) => [level, code(level)] as const);
    // In ADaM any positive number is a reason for censoring.
    if (isReversed && levels.includes("0") && Number(levels.at(-1)) > 0) {
      const evidence = "its name: 0 is an event, any other number censored";
      findings.push({ role: "event", column: name, evidence });
      return { from: [name], values: { "0": 1, "*": 0 } };
    }
    if (codes.some(([, value]) => value === undefined)) {
      questions.push({
        choice: "event",
        text: `${name} has the values ${
          levels.join(", ")
        }. Which of them is an event?`,
        answers: levels.map((level) => `${name}=${level}`),
      });
      return undefined;
    }
    findings.push({
      role: "event",
      column: name,
      evidence: `its name, and the values ${
        codes.map(([level, value]) =>
          `${level} (${value === 1 ? "event" : "censored"})`
        ).join(", ")
      }`,
    });
    return {
      from: [name],
      values: Object.fromEntries(codes) as Record<string, 0 | 1>,
    };
  }
}

function unitOf(
  { all, choices, findings, questions }: Looking,
  time: string | Dates,
): string | undefined {
  if (choices.unit !== undefined) return knownUnit(choices.unit);
  if (typeof time !== "string") return "month";
  const { plain, largest, name } = all.find(({ name }) => name === time)!;
  for (const unit of Object.keys(daysOf)) {
    const words: RegExp = columnWords[`${unit}s` as "days"];
    if (!words.test(plain)) continue;
    findings.push({ role: `unit ${unit}`, column: name, evidence: "its name" });
    return unit;
  }
  if (largest > 1200) {
    const evidence = `${largest} months would be more than 100 years`;
    findings.push({ role: "unit day", column: name, evidence });
    return "day";
  }
  questions.push({
    choice: "unit",
    text: `In which unit is ${name}, which goes up to ${largest}?`,
    answers: Object.keys(daysOf),
  });
  return undefined;
}

function knownUnit(unit: string): string {
  if (Object.hasOwn(daysOf, unit)) return unit;
  throw new RangeError(
    `Cannot count times in ${unit}: the unit must be one of ${
      Object.keys(daysOf).join(", ")
    }`,
  );
}

/** The unit of times, and that of the file where it is another. */
function conversion(
  counted: string,
  time: string | Dates,
  { convert = counted }: Choices,
): Pick<SurvivalColumns, "unit" | "countedIn"> {
  const unit = knownUnit(convert);
  // Days between dates are counted in any unit.
  return unit === counted || typeof time !== "string"
    ? { unit }
    : { unit, countedIn: counted };
}

function groupColumns(
  { sheet, all, choices, findings }: Looking,
): readonly string[] {
  if (choices.groups !== undefined) {
    return choices.groups.map((name) => named(sheet.header, name));
  }
  const found = all.find(({ plain, levels }) =>
    levels.length > 1 && levels.length <= 6 && columnWords.group.test(plain)
  );
  if (found === undefined) return [];
  const evidence = `its name, and the values ${found.levels.join(", ")}`;
  findings.push({ role: "group", column: found.name, evidence });
  return [found.name];
}

/** The endpoint that a column of times is named after. */
function endpointOf(time: string | Dates): string {
  const name = typeof time === "string" ? time.toLowerCase() : "";
  return /pfs|prog/.test(name)
    ? "progression-free survival"
    : /dfs/.test(name)
    ? "disease-free survival"
    : /rfs|recur|relapse/.test(name)
    ? "recurrence-free survival"
    : "overall survival";
}
