/** Look of the figures: sizes in points at the final printed size. */

/** Width of one journal column in millimetres. */
export const columnWidth = 85;

/** Points in a millimetre: 72 to the inch of 25.4 mm. */
export const pointsPerMillimetre = 72 / 25.4;

/** Text size in points; journals ask for at least 6 at the final size. */
export const fontSize = 7;

/** Smallest text, for the note under a figure. */
export const smallFontSize = 6;

/** Shipped with the project, so that a figure looks the same on every machine. */
export const fontFamily = "DejaVu Sans";

/** Okabe and Ito's colours, which colour-blind readers can tell apart. */
export const lineColours = [
  "#000000",
  "#0072B2",
  "#D55E00",
  "#009E73",
  "#CC79A7",
  "#E69F00",
] as const;

/** Dashes that keep the lines apart in black-and-white print. */
export const lineDashes = [
  "none",
  "5,2",
  "1.5,1.5",
  "7,2,1.5,2",
  "3,1",
  "1,3",
] as const;

/**
 * Room for the longest of some labels, in points: no browser is at hand to
 * measure text, and 0.61 em is more than the mean width of a letter.
 */
export function labelWidth(labels: readonly string[]): number {
  const longest = Math.max(0, ...labels.map((label) => label.length));
  return Math.ceil(longest * 0.61 * fontSize);
}
