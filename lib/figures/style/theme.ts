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
  "10,2,1.5,1.5,1.5,2",
  "2.5,3.5",
] as const;

/** Lines that help to read a value, under or beside what is drawn. */
export const guideLine = {
  stroke: "#7f7f7f",
  strokeWidth: 0.5,
  strokeDasharray: "2,2",
} as const;

/** Fills and lines of a colour scheme, each in its order. */
export interface Palette {
  /** Lines of groups. */
  readonly lines: readonly string[];
  /** Fills of grades 1 to 5, from mild to severe. */
  readonly grades: readonly string[];
  /**
   * Fills of responses, and of those not followed, by short name; of the same
   * brightness in both schemes, so that colour can be copied in black and white.
   */
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
      PR: "#4292c6",
      SD: "#9ecae1",
      "non-CR/non-PD": "#c9a227",
      PD: "#b83a0c",
      NE: "#dedede",
      left: "#ffffff",
    },
  },
  greyscale: {
    lines: ["#000000", "#595959", "#8c8c8c", "#262626", "#737373", "#404040"],
    grades: ["#e6e6e6", "#b3b3b3", "#7f7f7f", "#404040", "#000000"],
    responses: {
      CR: "#000000",
      PR: "#808080",
      SD: "#b3b3b3",
      "non-CR/non-PD": "#999999",
      PD: "#4d4d4d",
      NE: "#dedede",
      left: "#ffffff",
    },
  },
} as const satisfies Record<string, Palette>;
