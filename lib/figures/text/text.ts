import type { FontName } from "../style/fonts.ts";
import { fontSize } from "../style/theme.ts";
import { typeface } from "./typeface.ts";

/** Distance from a line of text to the next, in units. */
export const lineHeight = 8;

/** Widths in multiples of the text size. */
const known = new Map<string, number>();

/** Width of a text in one line, in units. */
export function textWidth(
  text: string,
  font: FontName,
  size: number = fontSize,
): number {
  const key = `${font}\n${text}`;
  let width = known.get(key);
  if (width === undefined) {
    const shapes = typeface(font);
    width = shapes.layout(text).advanceWidth / shapes.unitsPerEm;
    known.set(key, width);
  }
  return width * size;
}

/** Width of the longest of some texts, in whole units. */
export function longestText(texts: readonly string[], font: FontName): number {
  return Math.ceil(Math.max(0, ...texts.map((text) => textWidth(text, font))));
}

/**
 * Breaks a text at its spaces into as few lines as a width allows, of about the
 * same length; a word longer than a line is broken within.
 */
export function wrapText(
  text: string,
  width: number,
  font: FontName,
  size: number = fontSize,
): readonly string[] {
  const measured = text.split(/\s+/).filter((word) => word !== "")
    .flatMap((word) => breakWord(word, width, font, size))
    .map((word) => ({ word, width: textWidth(word, font, size) }));
  const space = textWidth(" ", font, size);
  const within = (limit: number) => {
    const lines: string[] = [];
    let used = 0;
    for (const { word, width } of measured) {
      if (lines.length > 0 && used + space + width <= limit) {
        lines[lines.length - 1] += ` ${word}`;
        used += space + width;
      } else {
        lines.push(word);
        used = width;
      }
    }
    return lines;
  };
  const { length } = within(width);
  if (length < 2) return within(width);
  // The narrowest that adds no line, lest one word stand alone at the end.
  let narrow = Math.floor(width / 2);
  while (within(narrow).length > length) narrow++;
  return within(Math.min(narrow, width));
}

function breakWord(
  word: string,
  width: number,
  font: FontName,
  size: number,
): string[] {
  if (word.length === 1 || textWidth(word, font, size) <= width) return [word];
  let length = 1;
  while (textWidth(word.slice(0, length + 1), font, size) <= width) length++;
  return [
    word.slice(0, length),
    ...breakWord(word.slice(length), width, font, size),
  ];
}
