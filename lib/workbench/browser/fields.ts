import { element } from "../../page/elements/mod.ts";

/** Fields under a heading. */
export function fieldset(
  title: string,
  fields: readonly HTMLElement[],
  kind = "",
): HTMLElement {
  const legend = element("legend", {}, title);
  return element("fieldset", { class: kind }, legend, ...fields);
}

/** What a list to choose from says beside its values. */
interface SelectWords {
  /** What is said in place of an empty value. */
  readonly none?: string;
  /** What is said in place of another value; by default the value. */
  readonly called?: (value: string) => string;
  /** Said under the list. */
  readonly hint?: string | undefined;
}

/** A list to choose from. */
export function select(
  id: string,
  label: string,
  values: readonly string[],
  chosen: string,
  onChange: (value: string) => void,
  { none = "", called = String, hint }: SelectWords = {},
): HTMLElement {
  const options = values.map((value) =>
    element("option", { value }, value === "" ? none : called(value))
  );
  const list = element("select", { id }, ...options);
  list.value = chosen;
  list.addEventListener("change", () => onChange(list.value));
  const field = element(
    "div",
    { class: "field" },
    element("label", { for: id }, label),
    list,
  );
  if (hint) {
    list.setAttribute("aria-describedby", `${id}-hint`);
    field.append(element("p", { class: "hint", id: `${id}-hint` }, hint));
  }
  return field;
}

/** A box to tick. */
export function tick(
  id: string,
  label: string,
  checked: boolean,
  onChange: (checked: boolean) => void,
): HTMLElement {
  const box = element("input", { id, type: "checkbox" });
  box.checked = checked;
  box.addEventListener("change", () => onChange(box.checked));
  return element("label", { class: "tick" }, box, element("span", {}, label));
}

/** A line of text; left empty, it keeps what stood there. */
export function field(
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
  return element(
    "div",
    { class: "field" },
    element("label", { for: id }, label),
    input,
  );
}
