/** Something that is not as it was committed. */
export interface Difference {
  /** File; in a notebook also cell, output and media type. */
  readonly place: string;
  /** What differs: the value as committed and as it is now. */
  readonly what: string;
  /**
   * `drift` if no printed text differs and all numbers and pixels agree within
   * the {@linkcode tolerances}; else the `result` changed.
   */
  readonly kind: "drift" | "result";
}

/** How far what two runs compute may lie apart and still count as the same. */
export const tolerances = {
  /** Of numbers in JSON outputs, relative to the larger. */
  relative: 1e-9,
  /** Of coordinates in SVG, in pixels of the figure. */
  coordinate: 1e-6,
  /** Colour distance (0 to 1) from which a PNG's pixel is seen to differ. */
  colour: 0.1,
} as const;

/** A value for a message, shortened if it is long. */
export function quote(value: unknown): string {
  const text = value === undefined ? "nothing" : JSON.stringify(value);
  return text.length > 120 ? `${text.slice(0, 117)}…` : text;
}
