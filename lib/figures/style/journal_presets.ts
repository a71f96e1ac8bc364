import type { FontName } from "./fonts.ts";

/** What a journal asks of a figure's size and type. */
export interface JournalPreset {
  /** Widths in millimetres, from one column to the page. */
  readonly widths: { readonly one: number; readonly two: number };
  /** Greatest height in millimetres, with room for the legend where it is asked for. */
  readonly tallest: number;
  /** Typeface. */
  readonly font: FontName;
  /** Text size in points at the printed size. */
  readonly fontSize: number;
  /** Width of the curves in points. */
  readonly lineWidth: number;
  /** Dots per inch of TIFF files. */
  readonly tiffResolution: number;
  /** Where the journal says so. */
  readonly source: string;
}

/**
 * Sizes by publisher. Single journals differ: read the instructions of yours,
 * and set in `figures.json` what is different.
 */
export const journalPresets = {
  default: {
    widths: { one: 85, two: 175 },
    tallest: 240,
    font: "DejaVu Sans",
    fontSize: 7,
    lineWidth: 1.1,
    tiffResolution: 600,
    source: "this project: two columns of text on A4",
  },
  nature: {
    widths: { one: 89, two: 183 },
    tallest: 170,
    font: "Arimo",
    fontSize: 7,
    lineWidth: 1,
    tiffResolution: 600,
    source:
      "Nature, research figure guide, read in November 2026: 89 and 183 mm, at most 170 mm high, Arial or Helvetica of 5-7 pt, axis lines and tick marks, at least 300 dpi",
  },
  elsevier: {
    widths: { one: 90, two: 190 },
    tallest: 240,
    font: "Arimo",
    fontSize: 7,
    lineWidth: 1,
    tiffResolution: 1000,
    source:
      "Elsevier, artwork sizing and artwork types, read in November 2026: 90, 140 or 190 mm, at most 240 mm high, Arial or Helvetica of 7 pt, lines of 0.1-1.5 pt, line art of 1000 dpi",
  },
  springer: {
    widths: { one: 84, two: 174 },
    tallest: 234,
    font: "Arimo",
    fontSize: 8,
    lineWidth: 1,
    tiffResolution: 600,
    source:
      "Springer, artwork guidelines, read in November 2026: 39, 84, 129 or 174 mm, at most 234 mm high, Helvetica or Arial of 8-12 pt, lines of at least 0.3 pt, colour diagrams of 600 dpi, pure black on white of 1200",
  },
  plos: {
    widths: { one: 132, two: 190.5 },
    tallest: 222.3,
    font: "Arimo",
    fontSize: 8,
    lineWidth: 1,
    tiffResolution: 600,
    source:
      "PLOS, figure requirements, read in November 2026: 66.8-190.5 mm, at most 222.3 mm high, Arial of 8-12 pt, TIFF of 300-600 dpi with LZW compression, less than 10 MB",
  },
} as const satisfies Record<string, JournalPreset>;
