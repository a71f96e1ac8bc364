import { annotation } from "./annotation.ts";
import { drawFigure, type Figure, type FigureLabels } from "./figure.ts";
import { fontSize } from "./theme.ts";

const lineHeight = 10;

/**
 * A figure that says why there is nothing to draw, so that the file is there and
 * nobody takes its absence for an oversight.
 */
export function statementFigure(
  statement: string,
  labels: FigureLabels,
): Figure {
  return drawFigure({
    height: 60,
    axis: null,
    marks: [
      annotation((node, { width, height }) => {
        const letters = Math.floor((width - 20) / (0.6 * fontSize));
        const lines = wrap(statement, letters);
        const top = (height - lineHeight * lines.length) / 2;
        return lines.map((line, i) =>
          node("text", { x: width / 2, y: top + lineHeight * (i + 0.5) }, line)
        );
      }),
    ],
  }, { ...labels, description: statement });
}

/** Breaks a text into lines of at most so many letters, at its spaces. */
function wrap(text: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < letters) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else lines.push(word);
  }
  return lines;
}
