/**
 * Figures: each is a function from tables to an SVG at its printed size, and
 * from that SVG to the files that journals take.
 *
 * @module
 */
export { exportFigure, type FigureFiles } from "./export_figure.ts";
export { drawFigure, type Figure, type FigureLabels } from "./figure.ts";
export {
  type ResponseCount,
  responseFigure,
  type ResponseFigureOptions,
  type ResponseStyle,
  responseStyles,
} from "./response_figure.ts";
export {
  survivalFigure,
  type SurvivalFigureOptions,
  type SurvivalGroup,
  type SurvivalStep,
  survivalSteps,
} from "./survival_figure.ts";
export {
  type ToxicityCount,
  toxicityFigure,
  type ToxicityFigureOptions,
} from "./toxicity_figure.ts";
