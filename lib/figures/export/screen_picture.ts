import { readFigure } from "../drawing/read_figure.ts";
import { type FontName, fonts } from "../style/fonts.ts";
import { rasterise } from "./raster.ts";

/** A drawing as a picture for a screen. */
export interface ScreenPicture {
  /** The PNG. */
  readonly png: Uint8Array;
  /** Width at which it is shown as large as it is printed, in pixels of a screen. */
  readonly width: number;
  /** The height that goes with it. */
  readonly height: number;
}

/** Dots per inch of a screen, and how many of the picture's are one of them. */
const [screen, fineness] = [96, 1.5];

/**
 * Draws an SVG as a PNG for viewers that show no SVG.
 *
 * @param svg A whole SVG document whose width is in millimetres or in pixels.
 * @returns The picture.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { screenPicture } from "./mod.ts";
 *
 * const { width, height } = await screenPicture(
 *   '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3" width="40" height="30"/>',
 * );
 * assert.deepEqual([width, height], [40, 30]);
 * ```
 */
export async function screenPicture(svg: string): Promise<ScreenPicture> {
  const { width, font: named = "" } = readFigure(svg);
  const font = Object.hasOwn(fonts, named) ? named as FontName : "DejaVu Sans";
  const pixels = Number(/<svg\b[^>]*\swidth="([\d.]+)"/.exec(svg)?.[1]);
  const millimetres = width ?? pixels * 25.4 / screen;
  const raster = await rasterise(svg, {
    millimetres,
    dpi: screen * fineness,
    font,
  });
  const [across, down] = [raster.width, raster.height]
    .map((dots) => Math.round(dots / fineness));
  return { png: raster.png, width: across!, height: down! };
}
