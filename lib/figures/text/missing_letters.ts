import { figureStyle } from "../style/figure_style.ts";
import { type FontName, fonts } from "../style/fonts.ts";
import type { StyleOptions } from "../style/options.ts";
import { typeface } from "./typeface.ts";

/** Letters that a figure would show as boxes. */
export interface MissingLetters {
  /** The letters, each once. */
  readonly letters: readonly string[];
  /** The typeface that has no shapes for them. */
  readonly font: FontName;
  /** What to do. */
  readonly remedy: string;
}

/** Letters of scripts whose order and shapes the PDF would get wrong. */
const rightToLeft =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/gu;

/**
 * Finds the letters of a text that a figure's typeface has no shapes for.
 *
 * @param text The text.
 * @param style How the figure looks.
 * @returns The typeface and the letters; `undefined` if it has all.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { missingLetters } from "../mod.ts";
 *
 * assert.equal(missingLetters("α ≥ 5 µg", {}), undefined);
 * assert.deepEqual(missingLetters("肿瘤 2", {})?.letters, ["肿", "瘤"]);
 * ```
 */
export function missingLetters(
  text: string,
  style: StyleOptions,
): MissingLetters | undefined {
  const { font } = figureStyle(style);
  const turned = [...new Set(text.match(rightToLeft))];
  if (turned.length > 0) {
    const remedy =
      "a figure cannot set text that runs from right to left; write it in letters that run from left to right";
    return { letters: turned, font, remedy };
  }
  const letters = lackedBy(font, text);
  if (letters.length === 0) return undefined;
  const other = (Object.keys(fonts) as FontName[])
    .find((name) => lackedBy(name, letters.join("")).length === 0);
  const remedy = other
    ? `the typeface ${other} has them: "font": "${other}" in figures.json`
    : "write it in other letters";
  return { letters, font, remedy };
}

function lackedBy(font: FontName, text: string): readonly string[] {
  const shapes = typeface(font);
  const visible = text.replace(/[\s\p{Default_Ignorable_Code_Point}]/gu, "");
  return [...new Set(visible)].filter((letter) =>
    !shapes.hasGlyphForCodePoint(letter.codePointAt(0)!)
  );
}
