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
  /** The publisher's own page on which these numbers were read, and when. */
  readonly source: string;
}

/**
 * Sizes by publisher: only those whose numbers were read on the publisher's own
 * page. For another journal, set in `figures.json` what its instructions say.
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
      "https://research-figure-guide.nature.com/figures/building-and-exporting-figure-panels, read on 1 December 2026: 89 or 183 mm wide, at most 170 mm high, Arial or Helvetica of 5-7 pt",
  },
  plos: {
    widths: { one: 95, two: 190.5 },
    tallest: 222.3,
    font: "Arimo",
    fontSize: 8,
    lineWidth: 1,
    tiffResolution: 600,
    source:
      "https://journals.plos.org/plosmedicine/s/figures, read on 1 December 2026: 66.8-190.5 mm wide (its pages have one column; half of the greatest width stands for one), at most 222.3 mm high, Arial of 8-12 pt, TIFF of 300-600 dpi, less than 10 MB",
  },
} as const satisfies Record<string, JournalPreset>;
