/**
 * Printed width or height of an SVG in millimetres.
 *
 * @throws {RangeError} When the SVG does not state it in millimetres.
 */
export function printedSize(svg: string, side: "width" | "height"): number {
  const pattern = new RegExp(`<svg[^>]* ${side}="([\\d.]+)mm"`);
  const millimetres = Number(pattern.exec(svg)?.[1]);
  if (millimetres > 0) return millimetres;
  throw new RangeError(
    `Cannot export the figure: its <svg> must state a ${side} in mm`,
  );
}
