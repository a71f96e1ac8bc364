/** Looks that all figures share: sizes in units, of which one is a point at the default size. */

/** Points in a millimetre: 72 to the inch of 25.4 mm. */
export const pointsPerMillimetre = 72 / 25.4;

/** Text size in units. Layouts are made for it; a larger text enlarges the unit. */
export const fontSize = 7;

/** Journals ask that no text be smaller at its printed size, in points. */
export const smallestText = 6;

/** Dashes that keep the lines apart in black-and-white print. */
export const lineDashes = [
  "none",
  "5,2",
  "1.5,1.5",
  "7,2,1.5,2",
  "3,1",
  "1,3",
] as const;

/** Fills and lines of a colour scheme, each in its order. */
export interface Palette {
  /** Lines of groups. */
  readonly lines: readonly string[];
  /** Fills of grades 1 to 5, from mild to severe. */
  readonly grades: readonly string[];
  /** Fills of responses, and of those not followed, by short name. */
  readonly responses: Readonly<Record<string, string>>;
}

/** The colour schemes. */
export const palettes = {
  /** Lines: Okabe and Ito's colours, which colour-blind readers can tell apart. */
  colour: {
    lines: ["#000000", "#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00"],
    grades: ["#fde0c5", "#f59e54", "#b83a0c", "#6b1a04", "#000000"],
    responses: {
      CR: "#08306b",
      PR: "#2171b5",
      SD: "#9ecae1",
      PD: "#d94801",
      NE: "#bdbdbd",
      left: "#f0f0f0",
    },
  },
  greyscale: {
    lines: ["#000000", "#595959", "#8c8c8c", "#262626", "#737373", "#a6a6a6"],
    grades: ["#e6e6e6", "#b3b3b3", "#7f7f7f", "#404040", "#000000"],
    responses: {
      CR: "#000000",
      PR: "#4d4d4d",
      SD: "#a6a6a6",
      PD: "#737373",
      NE: "#d9d9d9",
      left: "#f7f7f7",
    },
  },
} as const satisfies Record<string, Palette>;

/** Black or white, whichever can be read on a fill. */
export function inkOn(fill: string): string {
  const [red, green, blue] = [1, 3, 5].map((i) =>
    parseInt(fill.slice(i, i + 2), 16)
  );
  const brightness = 0.299 * red! + 0.587 * green! + 0.114 * blue!;
  return brightness > 140 ? "#000000" : "#ffffff";
}

/**
 * Room for the longest of some labels, in units: no browser is at hand to
 * measure text, and 0.61 em is more than the mean width of a letter.
 */
export function labelWidth(labels: readonly string[]): number {
  const longest = Math.max(0, ...labels.map((label) => label.length));
  return Math.ceil(longest * 0.61 * fontSize);
}

/** Whether a number can be read within a bar so many units wide. */
export function fitsInside(count: number, width: number): boolean {
  return 4.3 * String(count).length + 0.7 <= width;
}
