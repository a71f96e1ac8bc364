import { Resvg } from "@resvg/resvg-wasm";
import { boldFonts } from "../export/bold_fonts.ts";
import { type FontName, fonts } from "../style/fonts.ts";
import { rasterise } from "../export/raster.ts";
import { drawn } from "./drawn.ts";

/** A rectangle in units of a drawing. */
export interface Box {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** What a text covers when it is drawn from (0, 0) with a size of 1. */
type Ink = Omit<Box, "text">;

const inks = new Map<string, Ink>();
const scale = 100;

/** The rectangles that the ink of each line of text in a figure covers. */
export async function textBoxes(svg: string): Promise<Box[]> {
  // The renderer has to be ready before it can measure.
  await rasterise("<svg xmlns='http://www.w3.org/2000/svg'/>", {
    millimetres: 1,
    dpi: 72,
    font: "Arimo",
  });
  const boxes: Box[] = [];
  for (const { node, inherited, at } of drawn(svg, "text")) {
    const font = inherited("font-family")!.split(",")[0] as FontName;
    const size = Number(inherited("font-size"));
    const length = (text: string | null) =>
      text === null ? 0 : parseFloat(text) * (text.endsWith("em") ? size : 1);
    const spans = [...node.querySelectorAll("tspan")];
    let x = length(node.getAttribute("x"));
    let y = length(node.getAttribute("y")) + length(node.getAttribute("dy"));
    for (const line of spans.length > 0 ? spans : [node]) {
      if (line !== node) {
        x = length(line.getAttribute("x"));
        if (line.hasAttribute("y")) y = length(line.getAttribute("y"));
        y += length(line.getAttribute("dy"));
      }
      const text = line.textContent!;
      const ink = measure(text, font, inherited("font-weight") === "bold");
      const start = { start: 0, middle: 0.5, end: 1 }[
        inherited("text-anchor") as "start" | "middle" | "end"
      ] * (ink.right + ink.left);
      const corners = [[ink.left, ink.top], [ink.right, ink.bottom]]
        .map(([a, b]) => at(x + (a! - start) * size, y + b! * size)) as [
          [number, number],
          [number, number],
        ];
      const [xs, ys] = [0, 1].map((i) =>
        corners.map((corner) => corner[i]!).sort((a, b) => a - b)
      ) as [number[], number[]];
      boxes.push({
        text,
        left: xs[0]!,
        right: xs[1]!,
        top: ys[0]!,
        bottom: ys[1]!,
      });
    }
  }
  return boxes;
}

/** What the renderer, not the library that lays out, says of a text. */
function measure(text: string, font: FontName, bold: boolean): Ink {
  const key = `${font} ${bold} ${text}`;
  let ink = inks.get(key);
  if (ink === undefined) {
    const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
    const renderer = new Resvg(
      `<svg xmlns="http://www.w3.org/2000/svg" width="999" height="99"><text font-family="${font}" font-weight="${
        bold ? "bold" : "normal"
      }" font-size="${scale}">${escaped}</text></svg>`,
      {
        font: {
          fontBuffers: [(bold ? boldFonts : fonts)[font]],
          defaultFontFamily: font,
        },
      },
    );
    const box = renderer.getBBox()!;
    ink = {
      left: box.x / scale,
      right: (box.x + box.width) / scale,
      top: box.y / scale,
      bottom: (box.y + box.height) / scale,
    };
    renderer.free();
    inks.set(key, ink);
  }
  return ink;
}
