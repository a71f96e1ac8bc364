import type { FigureOptions } from "../../figures/mod.ts";
import { element } from "../../page/elements/mod.ts";
import type { Choices } from "../../study/mod.ts";
import { columnFields } from "./column_fields.ts";
import { field, fieldset, select, tick } from "./fields.ts";
import type { View, Wishes } from "./methods.ts";

/** Everything that the reader can choose, as it stands. */
export function choiceFields(
  view: View,
  wishes: Wishes,
  onChange: (wishes: Wishes) => void,
): readonly HTMLElement[] {
  const { inForce, styles } = view;
  const columns = inForce?.columns;
  const analysis = inForce?.analysis;
  const take = (change: Partial<Wishes>) => onChange({ ...wishes, ...change });
  const choose = (change: Choices) =>
    take({ columns: { ...wishes.columns, ...change } });
  const style = (change: FigureOptions) =>
    take({ figures: { ...wishes.figures, ...change } });

  const ofColumns = columnFields(view, wishes, onChange);
  if (analysis === undefined) return ofColumns;

  const drawn = analysis.survivalCurves ?? ["all"];
  const groups = [
    { name: "all", label: "All patients" },
    ...analysis.subgroups ?? [],
  ];
  const groupFields = groups.map(({ name, label }) => {
    const line = tick(
      `draw-${name}`,
      name === "all" ? label : name,
      drawn.includes(name),
      (checked) => {
        const curves = groups.map((group) => group.name)
          .filter((one) => one === name ? checked : drawn.includes(one));
        if (curves.length > 0) take({ curves });
        else onChange(wishes);
      },
    );
    return name === "all" ? line : element(
      "div",
      { class: "group" },
      line,
      field(
        `label-${name}`,
        `Label of ${name}`,
        label,
        (text) => take({ labels: { ...wishes.labels, [name]: text } }),
      ),
    );
  });
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
    ...ofColumns,
    fieldset("Curves", groupFields),
    fieldset("Words", wordFields),
    fieldset("Figure", figureFields),
  ];
}
