import { type AllFigureOptions, figureOptions } from "./figure_options.ts";

/** Name of the file beside `datapackage.json` that holds options of the figures. */
export const figureOptionsFile = "figures.json";

/**
 * Reads the options of a study's figures from `figures.json` in its folder; all
 * are at their defaults where there is no such file.
 *
 * @param folder The study's folder, as a URL that ends in "/".
 * @throws {RangeError} When an option is not one of its values.
 */
export async function loadFigureOptions(
  folder: URL,
): Promise<AllFigureOptions> {
  try {
    return figureOptions(
      await Deno.readTextFile(new URL(figureOptionsFile, folder)),
    );
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return figureOptions({});
    throw error;
  }
}
