import type { FigureOptions } from "../../figures/mod.ts";
import { element } from "../../page/elements/mod.ts";
import type { Choices } from "../../study/mod.ts";
import type { View, Wishes } from "./methods.ts";

const units = ["day", "week", "month", "year"];
const mostLevels = 6;

/** Everything that the reader can choose, as it stands. */
export function choiceFields(
  view: View,
  wishes: Wishes,
  onChange: (wishes: Wishes) => void,
): readonly HTMLElement[] {
  const { profiles, sheets, findings, questions, inForce, styles } = view;
  const columns = inForce?.columns;
  const analysis = inForce?.analysis;
  const names = profiles.map(({ name }) => name);
  const found = (role: string) =>
    findings.find((finding) => finding.role === role);
  const take = (change: Partial<Wishes>) => onChange({ ...wishes, ...change });
  const choose = (change: Choices) =>
    take({ columns: { ...wishes.columns, ...change } });
  const style = (change: FigureOptions) =>
    take({ figures: { ...wishes.figures, ...change } });

  const asked = questions.map(({ choice, text, answers }) =>
    fieldset(
      "A question",
      [select(
        `ask-${choice}`,
        text,
        ["", ...answers],
        "",
        (answer) => choose({ [choice]: answer }),
        "Please choose",
      )],
      "question",
    )
  );

  // While something is asked, what is known already is shown.
  const chosen = wishes.columns;
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
  const unit = columns?.unit ?? chosen.unit ?? "";
  const columnFields = [
    ...(sheets.length > 1
      ? [select(
        "sheet",
        "Sheet",
        sheets,
        sheets[wishes.sheet]!,
        (sheet) => take({ ...reset, sheet: sheets.indexOf(sheet) }),
      )]
      : []),
    select(
      "patient",
      "Patient",
      ["#", ...names],
      columns?.patient ?? chosen.patient ?? found("patient")?.column ?? "#",
      (patient) => choose({ patient }),
    ),
    select(
      "time",
      "Time",
      [
        ...(time === "" ? [""] : []),
        ...profiles.filter(({ kind }) => kind === "number")
          .map(({ name }) => name),
      ],
      time,
      (time) => choose({ time }),
      columns === undefined ? "not chosen" : "from dates",
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
      columns === undefined ? "not chosen" : "from dates",
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
    select(
      "unit",
      "Time is counted in",
      [...(unit === "" ? [""] : []), ...units],
      unit,
      (unit) => choose({ unit }),
      "not chosen",
    ),
    select(
      "group",
      "Group",
      [
        "",
        ...profiles.filter(({ levels }) => levels.length > 1 && isFew(levels))
          .map(({ name }) => name),
      ],
      (columns?.groups ?? chosen.groups ?? [found("group")?.column])[0] ?? "",
      (group) =>
        take({
          ...reset,
          columns: { ...wishes.columns, groups: group === "" ? [] : [group] },
        }),
      "no groups",
    ),
    ...(["rows", "dates"] as const).flatMap((choice) => {
      const { [choice]: chosen, ...others } = wishes.columns;
      if (chosen === undefined) return [];
      return [select(
        choice,
        choice === "rows" ? "Rows taken" : "Order of dates",
        [chosen, ""],
        chosen,
        () => take({ columns: others }),
        "ask again",
      )];
    }),
    ...findings.map(({ role, column, evidence }) =>
      element("p", { class: "evidence" }, `${role}: ${column} (${evidence})`)
    ),
  ];
  if (analysis === undefined) {
    return [...asked, fieldset("Columns", columnFields)];
  }

  const drawn = analysis.survivalCurves ?? ["all"];
  const groups = [
    { name: "all", label: "All patients" },
    ...analysis.subgroups ?? [],
  ];
  const groupFields = groups.flatMap(({ name, label }) => [
    tick(`draw-${name}`, `Draw ${label}`, drawn.includes(name), (checked) => {
      const curves = groups.map((group) => group.name)
        .filter((one) => one === name ? checked : drawn.includes(one));
      if (curves.length > 0) take({ curves });
      else onChange(wishes);
    }),
    ...(name === "all" ? [] : [
      field(
        `label-${name}`,
        `Label of ${name}`,
        label,
        (text) => take({ labels: { ...wishes.labels, [name]: text } }),
      ),
    ]),
  ]);
  const words = wishes.words;
  const wordFields = [
    field(
      "endpoint",
      "Endpoint",
      columns?.endpoint ?? "",
      (endpoint) => choose({ endpoint }),
    ),
    field(
      "treatment",
      "Treatment",
      analysis.treatment ?? "treatment",
      (treatment) => take({ words: { ...words, treatment } }),
    ),
    field(
      "time-label",
      "Label of the time axis",
      analysis.timeLabel ?? "",
      (timeLabel) => take({ words: { ...words, timeLabel } }),
    ),
    field(
      "survival-label",
      "Label of the survival axis",
      analysis.survivalLabel ?? "",
      (survivalLabel) => take({ words: { ...words, survivalLabel } }),
    ),
  ];
  const options = wishes.figures;
  const shown = options.parts ?? styles.defaultParts;
  const styleField = (
    name: "preset" | "columns" | "colours",
    label: string,
  ) => {
    const values = styles[name];
    return select(
      name,
      label,
      values,
      options[name] ?? values[0]!,
      (value) => style({ [name]: value }),
    );
  };
  const figureFields = [
    styleField("preset", "Journal"),
    styleField("columns", "Columns of the page"),
    styleField("colours", "Colours"),
    ...styles.parts.map((part) =>
      tick(
        `part-${part.replaceAll(" ", "-")}`,
        part.charAt(0).toUpperCase() + part.slice(1),
        shown.includes(part),
        (checked) =>
          style({
            parts: styles.parts.filter((one) =>
              one === part ? checked : shown.includes(one)
            ),
          }),
      )
    ),
  ];
  return [
    ...asked,
    fieldset("Columns", columnFields),
    fieldset("Groups", groupFields),
    fieldset("Words", wordFields),
    fieldset("Figure", figureFields),
  ];
}

/** What does not outlive another sheet or another column of groups. */
const reset = { columns: {}, curves: undefined, labels: {} };

function isFew(levels: readonly string[]): boolean {
  return levels.length > 0 && levels.length <= mostLevels;
}

function fieldset(
  title: string,
  fields: readonly HTMLElement[],
  kind = "",
): HTMLElement {
  const legend = element("legend", {}, title);
  return element("fieldset", { class: kind }, legend, ...fields);
}

/** A list to choose from; `none` is said in place of an empty value. */
function select(
  id: string,
  label: string,
  values: readonly string[],
  chosen: string,
  onChange: (value: string) => void,
  none = "",
): HTMLElement {
  const options = values.map((value) => {
    const text = value === ""
      ? none
      : value === "#"
      ? "number of the row"
      : value;
    return element("option", { value }, text);
  });
  const list = element("select", { id }, ...options);
  list.value = chosen;
  list.addEventListener("change", () => onChange(list.value));
  return element("label", {}, label, list);
}

function tick(
  id: string,
  label: string,
  checked: boolean,
  onChange: (checked: boolean) => void,
): HTMLElement {
  const box = element("input", { id, type: "checkbox" });
  box.checked = checked;
  box.addEventListener("change", () => onChange(box.checked));
  return element("label", { class: "tick" }, box, ` ${label}`);
}

function field(
  id: string,
  label: string,
  value: string,
  onChange: (value: string) => void,
): HTMLElement {
  const input = element("input", { id, type: "text" });
  input.value = value;
  input.addEventListener("change", () => {
    if (input.value.trim() !== "") onChange(input.value.trim());
    else input.value = value;
  });
  return element("label", {}, label, input);
}
