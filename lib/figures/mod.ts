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
export { drawFigure, type Figure, type FigureLabels } from "./figure.ts";
export {
  type AllFigureOptions,
  type FigureOptions,
  figureOptions,
  FigureOptionsError,
  type FiguresFile,
} from "./figure_options.ts";
export type { StyleOptions } from "./figure_style.ts";
export type { FontName } from "./fonts.ts";
export { type MissingLetters, missingLetters } from "./missing_letters.ts";
export { type JournalPreset, journalPresets } from "./journal_presets.ts";
export { loadFigureOptions } from "./load_figure_options.ts";
export {
  type ResponseCount,
  responseFigure,
  type ResponseFigureOptions,
  responseNames,
} from "./response_figure.ts";
export {
  spiderFigure,
  type SpiderFigureOptions,
  type SpiderPoint,
} from "./spider_figure.ts";
export { statementFigure } from "./statement_figure.ts";
export {
  compareSurvival,
  type SurvivalComparisonText,
} from "./survival_comparison.ts";
export { type Palette, palettes } from "./theme.ts";
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
export { type SurvivalStep, survivalSteps } from "./survival_steps.ts";
export { swimmerFigure, type SwimmerFigureOptions } from "./swimmer_figure.ts";
export type { SwimmerLane, SwimmerResponse } from "./swimmer_lanes.ts";
export {
  type ToxicityCount,
  toxicityFigure,
  type ToxicityFigureOptions,
} from "./toxicity_figure.ts";
export { type WaterfallBar, waterfallFigure } from "./waterfall_figure.ts";
