import UTIF, { type IFD } from "utif2";
import { compressLzw } from "./lzw.ts";
import type { Raster } from "./raster.ts";

/**
 * Writes a picture on white as a TIFF with LZW compression and without
 * transparency, in shades of grey where it has no colour: what every journal's
 * system reads, and small enough for those with a limit.
 *
 * @param dpi The resolution that the file states.
 */
export function encodeTiff(
  { width, height, pixels }: Raster,
  dpi: number,
): Uint8Array {
  const samples = isGrey(pixels) ? 1 : 3;
  const dots = new Uint8Array(width * height * samples);
  for (let i = 0; i < width * height; i++) {
    for (let j = 0; j < samples; j++) {
      dots[samples * i + j] = pixels[4 * i + j]!;
    }
  }
  const strip = compressLzw(dots);
  const header = 1000; // more than the directory takes
  // The numbers are those of the tags in the TIFF 6.0 specification.
  const directory = new Uint8Array(UTIF.encode([{
    t256: [width],
    t257: [height],
    t258: Array(samples).fill(8), // bits per sample
    t259: [5], // LZW
    t262: [samples === 1 ? 1 : 2], // black is 0, or red, green, blue
    t273: [header], // where the picture begins
    t277: [samples],
    t278: [height], // all rows in one strip
    t279: [strip.length],
    t282: [[dpi, 1]], // across
    t283: [[dpi, 1]], // and down
    t296: [2], // per inch
  } as unknown as IFD]));
  const file = new Uint8Array(header + strip.length);
  file.set(directory);
  file.set(strip, header);
  return file;
}

function isGrey(pixels: Uint8Array): boolean {
  for (let i = 0; i < pixels.length; i += 4) {
    if (pixels[i] !== pixels[i + 1] || pixels[i] !== pixels[i + 2]) {
      return false;
    }
  }
  return true;
}
