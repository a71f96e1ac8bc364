import type { SurvivalPart } from "./survival_part.ts";

/** Survival in percent in place of shares of one. */
export const percentAxisPart: SurvivalPart = { percent: true };
