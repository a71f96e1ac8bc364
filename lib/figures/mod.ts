/**
 * Figures: each is a function from tables to an SVG at its printed size, and
 * from that SVG to the files that journals take.
 *
 * @module
 */
export {
  exportFigure,
  type ExportOptions,
  type FigureFiles,
  type FigureFormat,
  figureFormats,
} from "./export_figure.ts";
export type { Figure, FigureLabels } from "./figure.ts";
export {
  type AllFigureOptions,
  type FigureOptions,
  FigureOptionsError,
} from "./figure_options.ts";
export type { StyleOptions } from "./style_options.ts";
export type { FontName } from "./fonts.ts";
export { type MissingLetters, missingLetters } from "./missing_letters.ts";
export { journalPresets } from "./journal_presets.ts";
export { loadFigureOptions } from "./load_figure_options.ts";
export {
  type ResponseCount,
  responseFigure,
  type ResponseFigureOptions,
} from "./response_figure.ts";
export { responseNames } from "./responses.ts";
export {
  spiderFigure,
  type SpiderFigureOptions,
  type SpiderPoint,
} from "./spider_figure.ts";
export {
  compareSurvival,
  type HazardRatio,
  type SurvivalComparisonResult,
} from "./survival_comparison.ts";
export { palettes } from "./theme.ts";
export {
  survivalBandFigure,
  type SurvivalBandFigureOptions,
  type SurvivalBandPanel,
} from "./survival_band_figure.ts";
export type { SurvivalBandRow } from "./survival_band_marks.ts";
export {
  survivalFigure,
  type SurvivalFigureOptions,
  type SurvivalGroup,
} from "./survival_figure.ts";
export type { SurvivalFigureParts } from "./survival_figure_parts.ts";
export { swimmerFigure, type SwimmerFigureOptions } from "./swimmer_figure.ts";
export type { SwimmerLane, SwimmerResponse } from "./swimmer_lanes.ts";
export {
  type ToxicityCount,
  toxicityFigure,
  type ToxicityFigureOptions,
} from "./toxicity_figure.ts";
export { type WaterfallBar, waterfallFigure } from "./waterfall_figure.ts";
