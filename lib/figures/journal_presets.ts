import type { FontName } from "./fonts.ts";

/** What a journal asks of a figure's size and type. */
export interface JournalPreset {
  /** Widths in millimetres, from one column to the page. */
  readonly widths: { readonly one: number; readonly two: number };
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
    font: "DejaVu Sans",
    fontSize: 7,
    lineWidth: 1.1,
    tiffResolution: 600,
    source: "this project: two columns of text on A4",
  },
  nature: {
    widths: { one: 89, two: 183 },
    font: "Arimo",
    fontSize: 7,
    lineWidth: 1,
    tiffResolution: 600,
    source: "Nature Portfolio, formatting guide: 89 and 183 mm, sans serif",
  },
  elsevier: {
    widths: { one: 90, two: 190 },
    font: "Arimo",
    fontSize: 7,
    lineWidth: 1,
    tiffResolution: 1000,
    source: "Elsevier, artwork sizing and types: 7 pt text, 1000 dpi line art",
  },
  springer: {
    widths: { one: 84, two: 174 },
    font: "Arimo",
    fontSize: 8,
    lineWidth: 1,
    tiffResolution: 600,
    source: "Springer, artwork guidelines: 8-12 pt, 600 dpi combination art",
  },
  plos: {
    widths: { one: 132, two: 190.5 },
    font: "Arimo",
    fontSize: 8,
    lineWidth: 1,
    tiffResolution: 600,
    source: "PLOS, figure requirements: 8-12 pt, 66.8-190.5 mm, 300-600 dpi",
  },
} as const satisfies Record<string, JournalPreset>;
