/** Black or white, whichever can be read better on a fill. */
export function inkOn(fill: string): string {
  const [onBlack, onWhite] = ["#000000", "#ffffff"].map((ink) =>
    contrast(fill, ink)
  );
  return onBlack! >= onWhite! ? "#000000" : "#ffffff";
}

/** Contrast of two colours, from 1 to 21: WCAG 2.2, "contrast ratio". */
export function contrast(one: string, other: string): number {
  const [darker, lighter] = [luminance(one), luminance(other)]
    .sort((a, b) => a - b);
  return (lighter! + 0.05) / (darker! + 0.05);
}

/** How light a colour of sRGB is, from 0 to 1: WCAG 2.2, "relative luminance". */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((i) => {
    const value = parseInt(colour.slice(i, i + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}
