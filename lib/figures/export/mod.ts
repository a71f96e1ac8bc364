/**
 * Files of figures: from the SVG of a figure to what journals take. Apart from
 * drawing, since its programs are several times as large.
 *
 * @module
 */
export type { ExportOptions, FigureFormat } from "../options/export_options.ts";
export { type ScreenPicture, screenPicture } from "./screen_picture.ts";
export { exportFigure, type FigureFiles } from "./export_figure.ts";
