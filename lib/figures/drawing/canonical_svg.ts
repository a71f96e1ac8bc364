import { escape } from "html-escaper";
import type { FigureStyle } from "../style/figure_style.ts";
import { fallbacks } from "../style/fonts.ts";
import { fontSize } from "../style/theme.ts";

interface SvgLabels {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly style: FigureStyle;
}

const svgNamespace = "http://www.w3.org/2000/svg";

/**
 * Writes an SVG element as text that does not depend on the DOM library, on what
 * was drawn before in the same process, or on the page around it: attributes
 * sorted, clip ids numbered from 1, colours and fonts named, size in millimetres.
 */
export function canonicalSvg(element: Element, labels: SvgLabels): string {
  const [, , width, height] = (element.getAttribute("viewBox") ?? "")
    .split(/[\s,]+/).map(Number);
  const { font } = labels.style;
  const millimetres = (units: number) =>
    `${(units / width! * labels.style.width).toFixed(2)}mm`;
  const attributes = {
    xmlns: svgNamespace,
    id: labels.id,
    viewBox: `0 0 ${width} ${height}`,
    width: millimetres(width!),
    height: millimetres(height!),
    role: "img",
    "aria-labelledby": `${labels.id}-title ${labels.id}-description`,
    "font-family": `${font}, ${fallbacks[font]}`,
    "font-size": String(fontSize),
    "text-anchor": element.getAttribute("text-anchor") ?? "middle",
    fill: "#000000",
  };
  const inner = [...element.childNodes].map((node) => writeNode(node)).join("");
  const text = `<svg${writeAttributes(Object.entries(attributes))}>` +
    `<title id="${labels.id}-title">${escape(labels.title)}</title>` +
    `<desc id="${labels.id}-description">${escape(labels.description)}</desc>` +
    `<rect width="${width}" height="${height}" fill="#ffffff"/>` +
    `${inner}</svg>\n`;
  return numberClips(text.replaceAll("currentColor", "#000000"), labels.id);
}

function writeNode(node: ChildNode): string {
  if (node.nodeType === 3) return escape(node.textContent ?? "");
  if (node.nodeType !== 1) return "";
  const element = node as Element;
  // Plot's style element serves pages; in a file its variables have no use.
  if (element.localName === "style") return "";
  const attributes = [...element.attributes]
    // Plot names groups that have no role, which screen readers may not do.
    .filter(({ name }) => name !== "aria-label")
    .map(({ name, value }): [string, string] => [name, value])
    .sort(([a], [b]) => a < b ? -1 : 1);
  const children = [...element.childNodes].map(writeNode).join("");
  const open = `<${element.localName}${writeAttributes(attributes)}`;
  return children === ""
    ? `${open}/>`
    : `${open}>${children}</${element.localName}>`;
}

function writeAttributes(attributes: Iterable<[string, string]>): string {
  let text = "";
  for (const [name, value] of attributes) {
    text += ` ${name}="${
      escape(value.replaceAll("var(--plot-background)", "#ffffff"))
    }"`;
  }
  return text;
}

/** Plot numbers clip paths through the whole process; here each file starts at 1. */
function numberClips(svg: string, id: string): string {
  const names = new Map<string, string>();
  return svg.replace(/plot-clip-\d+/g, (name) => {
    if (!names.has(name)) names.set(name, `${id}-clip-${names.size + 1}`);
    return names.get(name)!;
  });
}
