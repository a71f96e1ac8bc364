import * as Plot from "@observablehq/plot";

/** Makes an SVG element with attributes and, if it has any, text. */
export type NodeMaker = (
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  text?: string,
) => Element;

/**
 * A mark placed by the page, not by the data: for what Observable Plot would
 * draw outside the SVG, where a figure file cannot hold it.
 */
export function annotation(
  draw: (node: NodeMaker, dimensions: Plot.Dimensions) => Element[],
): Plot.RenderableMark {
  const render: Plot.RenderFunction = (
    _index,
    _scales,
    _values,
    dimensions,
    context,
  ) => {
    const node: NodeMaker = (name, attributes, text) => {
      const element = context.document.createElementNS(
        "http://www.w3.org/2000/svg",
        name,
      );
      for (const [key, value] of Object.entries(attributes)) {
        element.setAttribute(key, String(value));
      }
      if (text !== undefined) element.textContent = text;
      return element;
    };
    const group = node("g", {});
    group.append(...draw(node, dimensions));
    return group as SVGElement;
  };
  // Once on the page, not in every panel of a figure that has several.
  return Plot.frame({ facet: "super", render });
}
