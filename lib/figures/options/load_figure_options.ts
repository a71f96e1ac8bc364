import { listFolder, readFile } from "../../host/mod.ts";
import { decodeText } from "../../study/mod.ts";
import {
  type AllFigureOptions,
  figureOptions,
  FigureOptionsError,
} from "./figure_options.ts";
import { figureOptionsFile as file } from "./problems.ts";

/**
 * Reads the options of a study's figures from `figures.json` in its folder; all
 * are at their defaults where there is no such file.
 *
 * @param folder The study's folder, as a URL that ends in "/".
 * @param drawn Ids of the figures that there are; any, when left out.
 * @returns The options in force.
 * @throws {FigureOptionsError} If an option does not exist or has not one of its
 * values; it holds every such option.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadFigureOptions } from "../mod.ts";
 * import { folderUrl } from "../../study/mod.ts";
 *
 * // The project's own data come without a figures.json.
 * const options = await loadFigureOptions(folderUrl("data"));
 * assert.deepEqual(options.files.formats, ["svg", "png", "pdf"]);
 * ```
 */
export async function loadFigureOptions(
  folder: URL,
  drawn?: readonly string[],
): Promise<AllFigureOptions> {
  const url = new URL(file, folder);
  const bytes = await readFile(url);
  if (bytes === undefined) {
    if (await listFolder(url) === undefined) return figureOptions({}, drawn);
    const expected = "a file with options of the figures";
    throw new FigureOptionsError([{ file, found: "a folder", expected }]);
  }
  const decoded = decodeText(file, bytes);
  if ("problem" in decoded) throw new FigureOptionsError([decoded.problem]);
  return figureOptions(decoded.text, drawn);
}
