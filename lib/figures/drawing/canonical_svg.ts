import { escape } from "html-escaper";
import { elementText } from "../../markup/mod.ts";
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
  const inner = [...element.children].map(elementText).join("");
  const root = Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escape(value)}"`).join("");
  const text = `<svg${root}>` +
    `<title id="${labels.id}-title">${escape(labels.title)}</title>` +
    `<desc id="${labels.id}-description">${escape(labels.description)}</desc>` +
    `<rect width="${width}" height="${height}" fill="#ffffff"/>` +
    `${inner}</svg>\n`;
  return numberClips(text, labels.id);
}

/** Plot numbers clip paths through the whole process; here each file starts at 1. */
function numberClips(svg: string, id: string): string {
  const names = new Map<string, string>();
  return svg.replace(/plot-clip-\d+/g, (name) => {
    if (!names.has(name)) names.set(name, `${id}-clip-${names.size + 1}`);
    return names.get(name)!;
  });
}
