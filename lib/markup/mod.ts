/**
 * Markup: HTML from templates that escape whatever is inserted.
 *
 * @module
 */
export { type Insertable, join, type Markup, markup, raw } from "./markup.ts";
