import { escape } from "html-escaper";

const content = Symbol("content");

/** HTML that is safe to insert as it is; `String(…)` gives its text. */
export interface Markup {
  /** @ignore The HTML, under a key that no data can have. */
  readonly [content]: string;
  /** The HTML. */
  readonly toString: () => string;
}

/** What a template takes: text, which it escapes; other markup; nothing; or a list of these. */
export type Insertable =
  | Markup
  | string
  | number
  | false
  | null
  | undefined
  | readonly Insertable[];

/**
 * Builds HTML from a template. Inserted text is escaped, other markup is
 * inserted as it is, a list one item after the other, and `false`, `null` and
 * `undefined` as nothing. The tag is not named `html`, because `deno fmt` would
 * then change the white space in the template.
 *
 * @param texts The template's own text, which is HTML.
 * @param values What is inserted.
 * @returns The HTML.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { markup } from "./mod.ts";
 *
 * const cells = ["p < 0.05", 7].map((cell) => markup`<td>${cell}</td>`);
 * assert.equal(
 *   String(markup`<tr>${cells}</tr>`),
 *   "<tr><td>p &lt; 0.05</td><td>7</td></tr>",
 * );
 * ```
 */
export function markup(
  texts: TemplateStringsArray,
  ...values: readonly Insertable[]
): Markup {
  return raw(String.raw({ raw: texts }, ...values.map(escaped)));
}

/**
 * Marks text as HTML that needs no escaping, such as the output of a renderer.
 *
 * @param html The text.
 * @returns The same text as markup.
 */
export function raw(html: string): Markup {
  return { [content]: html, toString: () => html };
}

/**
 * Joins items, escaped like those of a template, with a separator.
 *
 * @param items What is joined.
 * @param separator What stands between two items.
 * @returns The items as one piece of markup.
 */
export function join(
  items: readonly Insertable[],
  separator: Insertable,
): Markup {
  return raw(items.map(escaped).join(escaped(separator)));
}

function escaped(value: Insertable): string {
  if (value === undefined || value === null || value === false) return "";
  if (typeof value !== "object") return escape(String(value));
  return content in value ? value[content] : value.map(escaped).join("");
}
