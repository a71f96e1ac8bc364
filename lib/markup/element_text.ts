import { escape } from "html-escaper";

/**
 * Writes an element as text that does not depend on the DOM library: attributes
 * sorted, black for the page's colour and white for its background. What serves
 * a page only is left out: style elements, and names of groups that have no role,
 * which screen readers may not read.
 *
 * @param element The element, such as an SVG that Observable Plot drew.
 * @returns Its text.
 */
export function elementText(element: Element): string {
  return nodeText(element)
    .replaceAll("currentColor", "#000000")
    .replaceAll("var(--plot-background)", "#ffffff");
}

function nodeText(node: ChildNode): string {
  if (node.nodeType === 3) return escape(node.textContent ?? "");
  if (node.nodeType !== 1) return "";
  const element = node as Element;
  if (element.localName === "style") return "";
  const attributes = [...element.attributes]
    .filter(({ name }) => name !== "aria-label")
    .sort((a, b) => a.name < b.name ? -1 : 1)
    .map(({ name, value }) => ` ${name}="${escape(value)}"`).join("");
  const children = [...element.childNodes].map(nodeText).join("");
  const open = `<${element.localName}${attributes}`;
  return children === ""
    ? `${open}/>`
    : `${open}>${children}</${element.localName}>`;
}
