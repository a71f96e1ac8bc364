import { Buffer } from "node:buffer";
import PDFDocument from "pdfkit";
import svgToPdfkit from "svg-to-pdfkit";
import type { FontFiles } from "./fonts.ts";
import { printedSize } from "./printed_size.ts";
import { pointsPerMillimetre } from "./theme.ts";

/**
 * Writes an SVG as a one-page vector PDF of its printed size, fonts embedded,
 * with a fixed date so that the bytes are always the same.
 */
export async function svgToPdf(
  svg: string,
  fonts: FontFiles,
): Promise<Uint8Array> {
  const width = printedSize(svg, "width") * pointsPerMillimetre;
  const height = printedSize(svg, "height") * pointsPerMillimetre;
  const title = /<title[^>]*>([^<]*)<\/title>/.exec(svg)?.[1] ?? "";
  const pdf = new PDFDocument({
    size: [width, height],
    margin: 0,
    // Else it would read the metrics of a font that no figure uses.
    font: null as unknown as string,
    info: { Title: title, CreationDate: new Date(0) },
  });
  const chunks: Uint8Array[] = [];
  const ended = new Promise<void>((resolve, reject) => {
    pdf.on("data", (chunk: Uint8Array) => chunks.push(chunk));
    pdf.on("end", resolve);
    pdf.on("error", reject);
  });
  pdf.registerFont("regular", Buffer.from(fonts.regular));
  pdf.registerFont("bold", Buffer.from(fonts.bold));
  svgToPdfkit(pdf, svg, 0, 0, {
    width,
    height,
    fontCallback: (_family: string, bold: boolean) => bold ? "bold" : "regular",
  });
  pdf.end();
  await ended;
  return new Uint8Array(Buffer.concat(chunks));
}
