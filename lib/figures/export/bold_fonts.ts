import arimoBold from "@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf" with {
  type: "bytes",
};
import dejaVuSansBold from "dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf" with {
  type: "bytes",
};
import type { FontName } from "../style/fonts.ts";

/** The bold file of each typeface; drawing measures regular text alone. */
export const boldFonts: Readonly<Record<FontName, Uint8Array<ArrayBuffer>>> = {
  "DejaVu Sans": dejaVuSansBold,
  Arimo: arimoBold,
};
