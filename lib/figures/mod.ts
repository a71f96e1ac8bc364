/**
 * Figures: each is a function from tables to an SVG at its printed size, and
 * from that SVG to the files that journals take.
 *
 * @module
 */
export { exportFigure, type FigureFiles } from "./export_figure.ts";
export { drawFigure, type Figure, type FigureLabels } from "./figure.ts";
