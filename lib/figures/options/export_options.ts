/** The formats of figure files, which are also their endings. */
export const figureFormats = ["svg", "png", "pdf", "tiff"] as const;

/** A format of figure files. */
export type FigureFormat = typeof figureFormats[number];

/** Which files to make, and how fine. */
export interface ExportOptions {
  /**
   * The formats.
   *
   * @default {["svg", "png", "pdf"]}
   */
  readonly formats?: readonly FigureFormat[];
  /**
   * Dots per inch of PNG.
   *
   * @default {300}
   */
  readonly pngResolution?: number;
  /**
   * Dots per inch of TIFF.
   *
   * @default {600}
   */
  readonly tiffResolution?: number;
}

/** What is made where nothing else is asked for. */
export const exportDefaults: Required<ExportOptions> = {
  formats: ["svg", "png", "pdf"],
  pngResolution: 300,
  tiffResolution: 600,
};
