/**
 * Markup: HTML from templates that escape whatever is inserted.
 *
 * @module
 */
export { elementText } from "./element_text.ts";
export { type Insertable, join, type Markup, markup, raw } from "./markup.ts";
