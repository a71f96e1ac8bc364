import arimo from "@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf" with {
  type: "bytes",
};
import dejaVuSans from "dejavu-fonts-ttf/ttf/DejaVuSans.ttf" with {
  type: "bytes",
};

/** The typefaces that come with the project, so that a figure looks the same everywhere. */
export type FontName = "DejaVu Sans" | "Arimo";

/** The regular file of each typeface. Arimo has the widths of Arial and Helvetica. */
export const fonts: Readonly<Record<FontName, Uint8Array<ArrayBuffer>>> = {
  "DejaVu Sans": dejaVuSans,
  Arimo: arimo,
};

/** What a viewer takes that has not the typeface itself. */
export const fallbacks: Readonly<Record<FontName, string>> = {
  "DejaVu Sans": "Verdana, sans-serif",
  Arimo: "Arial, Helvetica, sans-serif",
};
