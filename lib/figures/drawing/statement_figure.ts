import { annotation } from "./annotation.ts";
import { drawFigure, type Figure, type FigureLabels } from "./figure.ts";
import { figureStyle, unitsWide } from "../style/figure_style.ts";
import { lineHeight, wrapText } from "../text/text.ts";

/**
 * A figure that says why there is nothing to draw, so that the file is there and
 * nobody takes its absence for an oversight.
 */
export function statementFigure(
  statement: string,
  labels: FigureLabels,
): Figure {
  const style = figureStyle(labels);
  const lines = wrapText(statement, unitsWide(style) - 20, style.font);
  return drawFigure({
    height: 40 + lineHeight * lines.length,
    axis: null,
    marks: [
      annotation((node, { width, height }) => {
        const top = (height - lineHeight * lines.length) / 2;
        return lines.map((line, i) =>
          node("text", { x: width / 2, y: top + lineHeight * (i + 0.5) }, line)
        );
      }),
    ],
  }, { ...labels, description: statement });
}
