import { create } from "fontkit";
import { type FontName, fonts } from "../style/fonts.ts";

interface Typeface {
  readonly unitsPerEm: number;
  layout(text: string): { readonly advanceWidth: number };
  hasGlyphForCodePoint(codePoint: number): boolean;
}

const opened: Partial<Record<FontName, Typeface>> = {};

/** The shapes of a typeface, read once. */
export function typeface(font: FontName): Typeface {
  return opened[font] ??= create(fonts[font]);
}
