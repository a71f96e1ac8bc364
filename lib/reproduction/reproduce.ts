import { reproducePaper } from "./reproduce_paper.ts";
import { reproduceStudy } from "./reproduce_study.ts";
import type { ReproduceOptions, Reproduction } from "./reproduction.ts";

/**
 * Regenerates the executed notebooks and the figures from the data: checks the
 * data and the cells' types, runs every `notebooks/NN-*.ipynb` in the Deno
 * kernel, and takes figures, tables and judged claims from their outputs.
 * Only when all of that has worked are files replaced.
 *
 * On another study the cells run in a confined process, those about the paper alone are
 * left out, and the output folder is replaced in one step.
 *
 * @param options What to reproduce, and where to.
 * @returns What was reproduced.
 * @throws {Error} If the data, a cell, a figure or a statistic is wrong: where,
 * and why. Notebooks and figures are then as they were.
 */
export function reproduce(options: ReproduceOptions): Promise<Reproduction> {
  return options.data === undefined
    ? reproducePaper(options)
    : reproduceStudy(options, options.data);
}
