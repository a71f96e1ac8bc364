import { element } from "../../page/elements/mod.ts";
import type { Choices } from "../../study/mod.ts";
import { fieldset, select, tick } from "./fields.ts";
import type { View, Wishes } from "./methods.ts";

const units = ["day", "week", "month", "year"];
const mostLevels = 6;

/** What does not outlive another sheet or another column of groups. */
const startAnew = { curves: undefined, combined: undefined, labels: {} };

/** What the file's columns are: questions that they leave open, then all of them. */
export function columnFields(
  view: View,
  wishes: Wishes,
  onChange: (wishes: Wishes) => void,
): readonly HTMLElement[] {
  const { profiles, sheets, sheet, records, findings, questions } = view;
  const columns = view.inForce?.columns;
  const names = profiles.map(({ name }) => name);
  const found = (role: string) =>
    findings.find((finding) => finding.role === role);
  const evidence = (...roles: readonly string[]) => {
    const texts = findings.filter(({ role }) => roles.includes(role))
      .map(({ role, column, evidence }) =>
        roles.length > 1 ? `${role}: ${column} (${evidence})` : evidence
      );
    return texts.length === 0 ? undefined : `By ${texts.join("; ")}`;
  };
  const take = (change: Partial<Wishes>) => onChange({ ...wishes, ...change });
  const choose = (change: Choices) =>
    take({ columns: { ...wishes.columns, ...change } });

  const { timeLabel: _, ...otherWords } = wishes.words;

  const asked = questions.map(({ choice, text, answers }) =>
    fieldset(
      "A question",
      answers.length === 0
        ? [element("p", {}, `${text} None of the columns fits.`)]
        : [select(
          `ask-${choice}`,
          text,
          ["", ...answers],
          "",
          (answer) => choose({ [choice]: answer }),
          { none: "Please choose" },
        )],
      "question",
    )
  );

  // While something is asked, what is known already is shown.
  const chosen = wishes.columns;
  const none = columns === undefined ? "not chosen" : "from dates";
  const eventColumn = columns?.event.from.join(", ") ??
    chosen.event?.split("=")[0] ?? found("event")?.column ?? "";
  const eventLevels = columns === undefined
    ? []
    : profiles.find(({ name }) => name === eventColumn)?.levels ?? [];
  const isEvent = (level: string) =>
    (columns?.event.values[level] ?? columns?.event.values["*"]) === 1;
  const time = columns === undefined
    ? chosen.time ?? found("time")?.column ?? ""
    : typeof columns.time === "string"
    ? columns.time
    : "";
  const isDated = columns !== undefined && typeof columns.time !== "string";
  const unit = columns?.countedIn ?? columns?.unit ?? chosen.unit ?? "";
  const groups = columns?.groups ?? chosen.groups ??
    [found("group")?.column ?? []].flat();
  const couldGroup = profiles
    .filter(({ levels }) => levels.length > 1 && isFew(levels))
    .map(({ name }) => name);
  // One list more than there are groups, as long as columns are left.
  const groupLists = [...groups, ""].filter((group, i) =>
    group !== "" || couldGroup.length > i
  );
  const fields = [
    ...(sheets.length > 1
      ? [select(
        "sheet",
        "Survival times are in",
        sheets,
        sheets[sheet]!,
        (name) =>
          take({ ...startAnew, columns: {}, sheet: sheets.indexOf(name) }),
      )]
      : []),
    ...records.map(({ table, sheet, columns }) =>
      element(
        "p",
        { class: "hint" },
        `${sheet} is read as the table ${table} (${columns.join(", ")}).`,
      )
    ),
    select(
      "patient",
      "Patient",
      ["#", ...names],
      columns?.patient ?? chosen.patient ?? found("patient")?.column ?? "#",
      (patient) => choose({ patient }),
      {
        called: (name) => name === "#" ? "row number" : name,
        hint: found("patient")?.column === "#"
          ? undefined
          : evidence("patient"),
      },
    ),
    select(
      "time",
      "Time",
      [
        ...(time === "" ? [""] : []),
        ...profiles.filter(({ isMostlyNumbers }) => isMostlyNumbers)
          .map(({ name }) => name),
      ],
      time,
      (time) => choose({ time }),
      {
        none,
        hint: evidence("time") ??
          evidence("start", "progression", "death", "last"),
      },
    ),
    select(
      "event",
      "Event",
      [
        ...(names.includes(eventColumn) ? [] : [""]),
        ...profiles.filter(({ levels }) => isFew(levels)).map(({ name }) =>
          name
        ),
      ],
      eventColumn,
      (event) => choose({ event }),
      { none, hint: evidence("event") },
    ),
    ...eventLevels.filter(() => isFew(eventLevels)).map((level) =>
      tick(
        `event-${level}`,
        `${level} is an event`,
        isEvent(level),
        (checked) => {
          const events = eventLevels.filter((one) =>
            one === level ? checked : isEvent(one)
          );
          choose({ event: `${eventColumn}=${events.join(",")}` });
        },
      )
    ),
    ...(isDated ? [] : [select(
      "unit",
      "The file counts time in",
      [...(unit === "" ? [""] : []), ...units],
      unit,
      (unit) => choose({ unit }),
      { none: "not chosen", called: plural, hint: evidence(`unit ${unit}`) },
    )]),
    ...(columns === undefined ? [] : [select(
      "convert",
      "The figure shows",
      units,
      columns.unit,
      // The words for the axis go with the unit.
      (unit) =>
        take({
          columns: {
            ...chosen,
            ...(isDated ? { unit } : { convert: unit }),
          },
          words: otherWords,
        }),
      { called: plural },
    )]),
    ...groupLists.map((group, i) =>
      select(
        i === 0 ? "group" : `group-${i + 1}`,
        i === 0 ? "Groups by" : "and by",
        [
          "",
          ...couldGroup.filter((name) =>
            name === group || !groups.includes(name)
          ),
        ],
        group,
        (name) =>
          take({
            ...startAnew,
            columns: {
              ...chosen,
              groups: groups.toSpliced(i, 1, name)
                .filter((each) => each !== ""),
            },
          }),
        {
          none: i === 0 ? "no groups" : "nothing else",
          hint: i === 0 ? evidence("group") : undefined,
        },
      )
    ),
    ...(groups.length < 2 ? [] : [tick(
      "combined",
      "Combine them: a group for each combination",
      wishes.combined ?? false,
      (combined) => take({ ...startAnew, combined }),
    )]),
    ...(["rows", "dates"] as const).flatMap((choice) => {
      const { [choice]: chosen, ...others } = wishes.columns;
      if (chosen === undefined) return [];
      return [select(
        choice,
        choice === "rows" ? "Rows taken" : "Order of dates",
        [chosen, ""],
        chosen,
        () => take({ columns: others }),
        { none: "ask again" },
      )];
    }),
  ];
  return [...asked, fieldset("Columns", fields)];
}

const plural = (unit: string) => `${unit}s`;

function isFew(levels: readonly string[]): boolean {
  return levels.length > 0 && levels.length <= mostLevels;
}
