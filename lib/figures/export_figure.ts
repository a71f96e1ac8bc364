import { type FontName, fonts } from "./fonts.ts";
import { setResolution } from "./png_resolution.ts";
import { printedSize } from "./printed_size.ts";
import { rasterise } from "./raster.ts";
import { svgToPdf } from "./svg_to_pdf.ts";
import { encodeTiff } from "./tiff.ts";

/** The formats of figure files, which are also their endings. */
export const figureFormats = ["svg", "png", "pdf", "tiff"] as const;

/** A format of figure files. */
export type FigureFormat = typeof figureFormats[number];

/** The files of a figure by format. */
export type FigureFiles = Readonly<Partial<Record<FigureFormat, Uint8Array>>>;

/** Which files to make, and how fine. */
export interface ExportOptions {
  /** The formats; SVG, PNG and PDF by default. */
  readonly formats?: readonly FigureFormat[];
  /** Dots per inch of PNG, 300 by default. */
  readonly pngResolution?: number;
  /** Dots per inch of TIFF, 600 by default. */
  readonly tiffResolution?: number;
}

/** What is made where nothing else is asked for. */
export const exportDefaults: Required<ExportOptions> = {
  formats: ["svg", "png", "pdf"],
  pngResolution: 300,
  tiffResolution: 600,
};

/**
 * Turns the SVG of a figure into the files that journals take. The same SVG
 * gives the same bytes on every machine: the renderer is WebAssembly, the fonts
 * come with the project, and no date is written.
 *
 * @param svg A whole SVG document whose width is in millimetres, and its height
 * too where a PDF is made of it.
 * @throws {RangeError} When the SVG does not state them in millimetres.
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
  const millimetres = printedSize(svg, "width");
  const font = fontOf(svg);
  const raster = (dpi: number) => rasterise(svg, { millimetres, dpi, font });
  const writers: Record<FigureFormat, () => Promise<Uint8Array>> = {
    svg: () => Promise.resolve(new TextEncoder().encode(svg)),
    png: async () =>
      setResolution((await raster(pngResolution)).png, pngResolution),
    pdf: () => svgToPdf(svg, fonts[font]),
    tiff: async () => encodeTiff(await raster(tiffResolution), tiffResolution),
  };
  const files: Partial<Record<FigureFormat, Uint8Array>> = {};
  for (const format of formats) files[format] = await writers[format]();
  return files;
}

/** The typeface that the SVG names first. */
function fontOf(svg: string): FontName {
  const name = /<svg[^>]* font-family="([^",]+)/.exec(svg)?.[1] ?? "";
  return Object.hasOwn(fonts, name) ? name as FontName : "DejaVu Sans";
}
