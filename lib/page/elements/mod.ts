/**
 * Making elements of a page.
 *
 * @module
 */

/** Makes an HTML element with attributes and children. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string | number>> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  return filled(document.createElement(tag), attributes, children);
}

/** Makes an SVG element with attributes and children. */
export function svgElement(
  tag: string,
  attributes: Readonly<Record<string, string | number>> = {},
  ...children: (Node | string)[]
): SVGElement {
  const made = document.createElementNS("http://www.w3.org/2000/svg", tag);
  return filled(made, attributes, children);
}

function filled<Made extends Element>(
  made: Made,
  attributes: Readonly<Record<string, string | number>>,
  children: readonly (Node | string)[],
): Made {
  setAttributes(made, attributes);
  made.append(...children);
  return made;
}

/** Sets several attributes of an element. */
export function setAttributes(
  made: Element,
  attributes: Readonly<Record<string, string | number>>,
): void {
  for (const [name, value] of Object.entries(attributes)) {
    made.setAttribute(name, String(value));
  }
}

/** A drop-down list with its label. */
export function choice(
  label: string,
  options: readonly string[],
  onChange: (index: number) => void,
): HTMLLabelElement {
  const list = element(
    "select",
    {},
    ...options.map((text, i) => element("option", { value: i }, text)),
  );
  list.addEventListener("change", () => onChange(Number(list.value)));
  return element("label", {}, `${label} `, list);
}

/** A slider with its label. */
export function slider(
  label: string,
  range: { readonly min: number; readonly max: number; readonly value: number },
  onInput: (value: number) => void,
): { readonly label: HTMLLabelElement; readonly input: HTMLInputElement } {
  const input = element("input", { type: "range", ...range });
  input.addEventListener("input", () => onInput(Number(input.value)));
  return { label: element("label", {}, label, input), input };
}
