/**
 * Display: shows figures, tables and text under a notebook cell.
 *
 * @module
 */
export { attempt } from "./attempt.ts";
export { page } from "./plot.ts";
export {
  type MediaBundle,
  mediaBundle,
  show,
  showBundle,
  type ShownFigure,
  type ShowOptions,
} from "./show.ts";
export type { Rows, TableLike } from "./table.ts";
