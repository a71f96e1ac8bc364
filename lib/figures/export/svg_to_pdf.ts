import PDFDocument from "./pdf_document.ts";
import svgToPdfkit from "svg-to-pdfkit";
import { type FontName, fonts } from "../style/fonts.ts";
import { pointsPerMillimetre } from "../style/theme.ts";
import { boldFonts } from "./bold_fonts.ts";

/**
 * Writes an SVG as a one-page vector PDF, fonts embedded, with a fixed date so
 * that the bytes are always the same.
 *
 * @param page Its title, its sides in millimetres and its typeface.
 */
export async function svgToPdf(
  svg: string,
  { title, width, height, font }: {
    readonly title: string;
    readonly width: number;
    readonly height: number;
    readonly font: FontName;
  },
): Promise<Uint8Array> {
  const pdf = new PDFDocument({
    size: [width * pointsPerMillimetre, height * pointsPerMillimetre],
    margin: 0,
    // Else it would read the metrics of a font that no figure uses.
    font: null as unknown as string,
    info: { Title: title, CreationDate: new Date(0) },
  });
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const ended = new Promise<void>((resolve, reject) => {
    pdf.on("data", (chunk: Uint8Array<ArrayBuffer>) => chunks.push(chunk));
    pdf.on("end", resolve);
    pdf.on("error", reject);
  });
  pdf.registerFont("regular", fonts[font]);
  pdf.registerFont("bold", boldFonts[font]);
  svgToPdfkit(pdf, svg, 0, 0, {
    fontCallback: (_family: string, bold: boolean) => bold ? "bold" : "regular",
  });
  pdf.end();
  await ended;
  return await new Blob(chunks).bytes();
}
