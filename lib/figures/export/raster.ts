import { initWasm, Resvg } from "@resvg/resvg-wasm";
import resvgWasm from "@resvg/resvg-wasm/index_bg.wasm" with { type: "bytes" };
import { type FontName, fonts } from "../style/fonts.ts";
import { boldFonts } from "./bold_fonts.ts";

const millimetresPerInch = 25.4;
let wasmReady: Promise<void> | undefined;

/** A picture as dots, and as PNG without a resolution. */
export interface Raster {
  /** Dots from left to right. */
  readonly width: number;
  /** Dots from top to bottom. */
  readonly height: number;
  /** Red, green, blue and opacity of each dot, line by line. */
  readonly pixels: Uint8Array;
  /** The same as PNG. */
  readonly png: Uint8Array;
}

/**
 * Draws an SVG as dots on white.
 *
 * @param millimetres Its printed width.
 * @param dpi Dots per inch.
 */
export async function rasterise(
  svg: string,
  { millimetres, dpi, font }: {
    readonly millimetres: number;
    readonly dpi: number;
    readonly font: FontName;
  },
): Promise<Raster> {
  wasmReady ??= initWasm(resvgWasm);
  await wasmReady;
  const renderer = new Resvg(svg, {
    background: "#ffffff",
    fitTo: {
      mode: "width",
      value: Math.round(millimetres / millimetresPerInch * dpi),
    },
    font: {
      fontBuffers: [fonts[font], boldFonts[font]],
      defaultFontFamily: font,
    },
  });
  const image = renderer.render();
  const raster = {
    width: image.width,
    height: image.height,
    pixels: image.pixels,
    png: image.asPng(),
  };
  image.free();
  renderer.free();
  return raster;
}
