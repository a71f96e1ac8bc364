import dejaVuSansBold from "dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf" with {
  type: "bytes",
};
import dejaVuSans from "dejavu-fonts-ttf/ttf/DejaVuSans.ttf" with {
  type: "bytes",
};
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import resvgWasm from "@resvg/resvg-wasm/index_bg.wasm" with { type: "bytes" };
import { setResolution } from "./png_resolution.ts";
import { svgToPdf } from "./svg_to_pdf.ts";
import { fontFamily } from "./theme.ts";

/** The three files of a figure. */
export interface FigureFiles {
  /** The SVG itself, in UTF-8. */
  readonly svg: Uint8Array;
  /** A picture of it on white, at the resolution asked for. */
  readonly png: Uint8Array;
  /** The same lines and text as vectors, with the font inside. */
  readonly pdf: Uint8Array;
}

const millimetresPerInch = 25.4;
let wasmReady: Promise<void> | undefined;

/**
 * Turns the SVG of a figure into the files that journals take. The same SVG
 * gives the same bytes on every machine: the renderer is WebAssembly, the fonts
 * come with the project, and no date is written.
 *
 * @param svg A whole SVG document whose width is in millimetres.
 * @param options `dpi`: dots per inch of the PNG, 300 by default.
 * @throws {RangeError} When the SVG states no width in millimetres.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { exportFigure } from "./mod.ts";
 *
 * const files = await exportFigure(
 *   '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 72 72" width="25.4mm" height="25.4mm"><rect width="72" height="72"/></svg>',
 * );
 * assert.equal(new DataView(files.png.buffer).getUint32(16), 300);
 * assert.equal(new TextDecoder().decode(files.pdf.slice(0, 5)), "%PDF-");
 * ```
 */
export async function exportFigure(
  svg: string,
  { dpi = 300 }: { readonly dpi?: number } = {},
): Promise<FigureFiles> {
  const width = Number(/<svg[^>]* width="([\d.]+)mm"/.exec(svg)?.[1]);
  if (!(width > 0)) {
    throw new RangeError(
      "Cannot export the figure: its <svg> must state a width in mm",
    );
  }
  wasmReady ??= initWasm(resvgWasm);
  await wasmReady;
  const renderer = new Resvg(svg, {
    background: "#ffffff",
    fitTo: {
      mode: "width",
      value: Math.round(width / millimetresPerInch * dpi),
    },
    font: {
      fontBuffers: [dejaVuSans, dejaVuSansBold],
      defaultFontFamily: fontFamily,
    },
  });
  const image = renderer.render();
  const png = setResolution(image.asPng(), dpi);
  image.free();
  renderer.free();
  return {
    svg: new TextEncoder().encode(svg),
    png,
    pdf: await svgToPdf(svg, { regular: dejaVuSans, bold: dejaVuSansBold }),
  };
}
