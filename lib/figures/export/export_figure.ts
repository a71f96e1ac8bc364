import { readFigure } from "../drawing/read_figure.ts";
import {
  exportDefaults,
  type ExportOptions,
  type FigureFormat,
} from "../options/export_options.ts";
import { type FontName, fonts } from "../style/fonts.ts";
import { setResolution } from "./png_resolution.ts";
import { rasterise } from "./raster.ts";
import { svgToPdf } from "./svg_to_pdf.ts";
import { encodeTiff } from "./tiff.ts";

/** The files of a figure by format. */
export type FigureFiles = Readonly<Partial<Record<FigureFormat, Uint8Array>>>;

/**
 * Turns the SVG of a figure into the files that journals take. The same SVG
 * gives the same bytes on every machine: the renderer is WebAssembly, the fonts
 * come with the project, and no date is written.
 *
 * @param svg A whole SVG document whose width is in millimetres, and its height
 * too where a PDF is made of it.
 * @param options Which files to make, and how fine.
 * @returns The bytes of each file by format.
 * @throws {RangeError} If the SVG does not state them in millimetres.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { exportFigure } from "./mod.ts";
 *
 * const { png, pdf } = await exportFigure(
 *   '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 72 72" width="25.4mm" height="25.4mm"><rect width="72" height="72"/></svg>',
 * );
 * assert.equal(new DataView(png!.buffer).getUint32(16), 300);
 * assert.equal(new TextDecoder().decode(pdf!.slice(0, 5)), "%PDF-");
 * ```
 */
export async function exportFigure(
  svg: string,
  {
    formats = exportDefaults.formats,
    pngResolution = exportDefaults.pngResolution,
    tiffResolution = exportDefaults.tiffResolution,
  }: ExportOptions = {},
): Promise<FigureFiles> {
  const { title = "", font: named = "", ...sides } = readFigure(svg);
  const font = Object.hasOwn(fonts, named) ? named as FontName : "DejaVu Sans";
  const printed = (side: "width" | "height") => {
    const millimetres = sides[side];
    if (millimetres !== undefined) return millimetres;
    throw new RangeError(
      `Cannot export the figure: its <svg> must state a ${side} in mm`,
    );
  };
  const width = printed("width");
  const raster = (dpi: number) =>
    rasterise(svg, { millimetres: width, dpi, font });
  const writers: Record<FigureFormat, () => Promise<Uint8Array>> = {
    svg: () => Promise.resolve(new TextEncoder().encode(svg)),
    png: async () =>
      setResolution((await raster(pngResolution)).png, pngResolution),
    pdf: () => svgToPdf(svg, { title, width, height: printed("height"), font }),
    tiff: async () => encodeTiff(await raster(tiffResolution), tiffResolution),
  };
  const files: Partial<Record<FigureFormat, Uint8Array>> = {};
  for (const format of formats) files[format] = await writers[format]();
  return files;
}
