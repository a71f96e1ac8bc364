import arimoBold from "@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf" with {
  type: "bytes",
};
import arimo from "@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf" with {
  type: "bytes",
};
import dejaVuSansBold from "dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf" with {
  type: "bytes",
};
import dejaVuSans from "dejavu-fonts-ttf/ttf/DejaVuSans.ttf" with {
  type: "bytes",
};

/** The files of a typeface. */
export interface FontFiles {
  /** For text. */
  readonly regular: Uint8Array<ArrayBuffer>;
  /** For headings. */
  readonly bold: Uint8Array<ArrayBuffer>;
}

/** The typefaces that come with the project, so that a figure looks the same everywhere. */
export type FontName = "DejaVu Sans" | "Arimo";

/** Files of each typeface. Arimo has the widths of Arial and Helvetica. */
export const fonts: Readonly<Record<FontName, FontFiles>> = {
  "DejaVu Sans": { regular: dejaVuSans, bold: dejaVuSansBold },
  Arimo: { regular: arimo, bold: arimoBold },
};

/** What a viewer takes that has not the typeface itself. */
export const fallbacks: Readonly<Record<FontName, string>> = {
  "DejaVu Sans": "Verdana, sans-serif",
  Arimo: "Arial, Helvetica, sans-serif",
};
