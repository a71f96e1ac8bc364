import { decode, encode } from "fast-png";
import pixelmatch from "pixelmatch";
import { tolerances } from "./difference.ts";

/** How two PNG pictures differ. */
interface PixelDifference {
  /** The size of each, such as `1063×709`. */
  readonly sizes: readonly [committed: string, now: string];
  /** Pixels whose colour is not the same. */
  readonly unequal: number;
  /** Of them, those that a reader can see differ. */
  readonly visible: number;
  /** The pixels that differ, in red on the faded picture; a PNG. */
  readonly picture: Uint8Array | undefined;
}

/**
 * Compares two PNG pictures pixel by pixel. Pictures of different sizes are not
 * compared further: all their pixels count as different.
 */
export function comparePng(
  committed: Uint8Array,
  now: Uint8Array,
): PixelDifference {
  const before = pixels(committed), after = pixels(now);
  const { width, height } = after;
  const sizes = [before, after].map((p) => `${p.width}×${p.height}`);
  const shared = { sizes: [sizes[0]!, sizes[1]!] as const };
  if (sizes[0] !== sizes[1]) {
    const all = width * height;
    return { ...shared, unequal: all, visible: all, picture: undefined };
  }
  const data = new Uint8Array(width * height * 4);
  const visible = pixelmatch(before.data, after.data, data, width, height, {
    threshold: tolerances.colour,
    includeAA: true,
  });
  let unequal = 0;
  const a = new Uint32Array(before.data.buffer);
  const b = new Uint32Array(after.data.buffer);
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) unequal++;
  const picture = encode({ width, height, data, channels: 4, depth: 8 });
  return { ...shared, unequal, visible, picture };
}

/** The picture's pixels, four bytes each. */
function pixels(png: Uint8Array) {
  const { width, height, channels, depth, data } = decode(png);
  if (depth !== 8 || (channels !== 3 && channels !== 4)) {
    throw new TypeError(
      `Cannot compare pictures: expected 8 bits and 3 or 4 channels, current picture has ${depth} bits and ${channels} channels`,
    );
  }
  const rgba = new Uint8Array(width * height * 4).fill(255);
  for (let i = 0; i < width * height; i++) {
    for (let c = 0; c < channels; c++) {
      rgba[i * 4 + c] = data[i * channels + c]!;
    }
  }
  return { width, height, data: rgba };
}
