/** Makes an HTML element with attributes and children. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    made.setAttribute(name, value);
  }
  made.append(...children);
  return made;
}

/** Makes an SVG element with attributes and children. */
export function svgElement(
  tag: string,
  attributes: Readonly<Record<string, string | number>> = {},
  ...children: (Node | string)[]
): SVGElement {
  const made = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) {
    made.setAttribute(name, String(value));
  }
  made.append(...children);
  return made;
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
    ...options.map((text, i) => element("option", { value: String(i) }, text)),
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
  const input = element("input", {
    type: "range",
    min: String(range.min),
    max: String(range.max),
    value: String(range.value),
  });
  input.addEventListener("input", () => onInput(Number(input.value)));
  return { label: element("label", {}, label, input), input };
}
