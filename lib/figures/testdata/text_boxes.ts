import { Resvg } from "@resvg/resvg-wasm";
import { parseHTML } from "linkedom";
import { type FontName, fonts } from "../style/fonts.ts";
import { rasterise } from "../export/raster.ts";

/** A rectangle in units of a drawing. */
export interface Box {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

type Matrix = readonly [number, number, number, number, number, number];

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
  const root = parseHTML(svg).document.querySelector("svg")!;
  const font = root.getAttribute("font-family")!.split(",")[0] as FontName;
  const boxes: Box[] = [];
  for (const node of root.querySelectorAll("text")) {
    const chain = [node as Element];
    while (chain[0] !== root) chain.unshift(chain[0]!.parentElement!);
    const inherited = (name: string) =>
      chain.findLast((element) => element.hasAttribute(name))
        ?.getAttribute(name);
    const size = Number(inherited("font-size"));
    const length = (text: string | null) =>
      text === null ? 0 : parseFloat(text) * (text.endsWith("em") ? size : 1);
    const matrix = chain.reduce(
      (all, element) => multiply(all, parse(element.getAttribute("transform"))),
      [1, 0, 0, 1, 0, 0] as Matrix,
    );
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
        .map(([a, b]) =>
          apply(matrix, x + (a! - start) * size, y + b! * size)
        ) as [[number, number], [number, number]];
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
          fontBuffers: [fonts[font][bold ? "bold" : "regular"]],
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

function parse(transform: string | null): Matrix {
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  for (
    const [, name, numbers] of (transform ?? "").matchAll(/(\w+)\(([^)]*)\)/g)
  ) {
    const [a = 0, b = 0] = numbers!.split(/[\s,]+/).map(Number);
    const turn = a * Math.PI / 180;
    matrix = multiply(
      matrix,
      name === "rotate"
        ? [
          Math.cos(turn),
          Math.sin(turn),
          -Math.sin(turn),
          Math.cos(turn),
          0,
          0,
        ]
        : [1, 0, 0, 1, a, b],
    );
  }
  return matrix;
}

function multiply(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[2] * b[1],
    a[1] * b[0] + a[3] * b[1],
    a[0] * b[2] + a[2] * b[3],
    a[1] * b[2] + a[3] * b[3],
    a[0] * b[4] + a[2] * b[5] + a[4],
    a[1] * b[4] + a[3] * b[5] + a[5],
  ];
}

function apply(m: Matrix, x: number, y: number): [number, number] {
  return [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]];
}
