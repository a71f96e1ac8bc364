import { element } from "../../page/elements/mod.ts";

/** A part of the page under a heading, with buttons beside that. */
export function card(
  heading: string,
  buttons: readonly HTMLElement[],
  ...content: readonly HTMLElement[]
): HTMLElement {
  return element(
    "section",
    { class: "card", "aria-label": heading },
    element(
      "div",
      { class: "head" },
      element("h2", {}, heading),
      element("div", { class: "buttons" }, ...buttons),
    ),
    ...content,
  );
}

/** Lets a wide table be scrolled, with the keyboard too. */
export function scrollable(
  label: string,
  table: HTMLTableElement,
): HTMLElement {
  return element(
    "div",
    {
      class: "scroll",
      tabindex: 0,
      role: "region",
      "aria-label": `${label}, scrollable`,
    },
    table,
  );
}

/** A table of texts. */
export function wordsTable(
  header: readonly string[],
  rows: readonly (readonly string[])[],
): HTMLTableElement {
  return element(
    "table",
    { class: "words" },
    element(
      "tr",
      {},
      ...header.map((text) => element("th", { scope: "col" }, text)),
    ),
    ...rows.map((cells) =>
      element("tr", {}, ...cells.map((text) => element("td", {}, text)))
    ),
  );
}
