/**
 * Figures: each is a function from tables to an SVG at its printed size.
 *
 * @module
 */
export {
  type ExportOptions,
  type FigureFormat,
  figureFormats,
} from "./options/export_options.ts";
export type { Figure, FigureLabels } from "./drawing/figure.ts";
export { type FigureFacts, readFigure } from "./drawing/read_figure.ts";
export {
  type AllFigureOptions,
  type FigureOptions,
  FigureOptionsError,
} from "./options/figure_options.ts";
export type { StyleOptions } from "./style/options.ts";
export type { FontName } from "./style/fonts.ts";
export { type MissingLetters, missingLetters } from "./text/missing_letters.ts";
export { journalPresets } from "./style/journal_presets.ts";
export { responseForms } from "./options/problems.ts";
export { loadFigureOptions } from "./options/load_figure_options.ts";
export {
  responseFigure,
  type ResponseFigureOptions,
  type ResponseSegment,
} from "./response/figure.ts";
export { responseNames } from "./response/responses.ts";
export {
  spiderFigure,
  type SpiderFigureOptions,
  type SpiderPoint,
} from "./response/spider_figure.ts";
export {
  type ComparedGroups,
  type ComparedPair,
  compareSurvival,
  type HazardRatio,
  type SurvivalComparisonResult,
} from "./survival/comparison.ts";
export { palettes } from "./style/theme.ts";
export {
  survivalBandFigure,
  type SurvivalBandFigureOptions,
  type SurvivalBandPanel,
} from "./survival/band_figure.ts";
export type { SurvivalBandRow } from "./survival/band_marks.ts";
export {
  type LabelledCurve,
  survivalFigure,
  type SurvivalFigureOptions,
} from "./survival/figure.ts";
export { forestFigure, type ForestFigureOptions } from "./forest/figure.ts";
export {
  type SubgroupColumn,
  type SubgroupCount,
  type SubgroupRatio,
  type SubgroupRatios,
  subgroupRatios,
  type TwoGroups,
} from "./forest/subgroup_ratios.ts";
export { type StudyForest, studyForest } from "./forest/study_forest.ts";
export {
  incidenceFigure,
  type IncidenceFigureOptions,
  type IncidenceGroup,
} from "./survival/incidence_figure.ts";
export {
  type StudyIncidence,
  studyIncidence,
} from "./survival/study_incidence.ts";
export type { SurvivalContent } from "./survival/layout.ts";
export {
  type StudySurvival,
  studySurvival,
} from "./survival/study_survival.ts";
export { type SurvivalTexts, survivalTexts } from "./survival/texts.ts";
export type { SurvivalOptions } from "./survival/options.ts";
export {
  defaultSurvivalParts,
  type SurvivalPartName,
  survivalPartNames,
} from "./survival/parts/survival_parts.ts";
export {
  swimmerFigure,
  type SwimmerFigureOptions,
} from "./response/swimmer_figure.ts";
export {
  type SwimmerLane,
  swimmerNeeds,
  type SwimmerResponse,
} from "./response/swimmer_lanes.ts";
export {
  type ToxicityCount,
  toxicityFigure,
  type ToxicityFigureOptions,
} from "./toxicity_figure.ts";
export {
  type WaterfallBar,
  waterfallFigure,
} from "./response/waterfall_figure.ts";
