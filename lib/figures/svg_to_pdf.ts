import { Buffer } from "node:buffer";
import PDFDocument from "pdfkit";
import svgToPdfkit from "svg-to-pdfkit";

/** Font files that the PDF embeds. */
export interface PdfFonts {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
}

/**
 * Writes an SVG as a one-page vector PDF of the size of its viewBox in points,
 * fonts embedded, with a fixed date so that the bytes are always the same.
 */
export async function svgToPdf(
  svg: string,
  fonts: PdfFonts,
): Promise<Uint8Array> {
  const size = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg)!.slice(1).map(
    Number,
  );
  const title = /<title[^>]*>([^<]*)<\/title>/.exec(svg)?.[1] ?? "";
  const pdf = new PDFDocument({
    size: [size[0]!, size[1]!],
    margin: 0,
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
    width: size[0]!,
    height: size[1]!,
    fontCallback: (_family: string, bold: boolean) => bold ? "bold" : "regular",
  });
  pdf.end();
  await ended;
  return new Uint8Array(Buffer.concat(chunks));
}
