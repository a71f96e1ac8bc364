import { comparePng } from "./compare_png.ts";
import { compareSvg } from "./compare_svg.ts";
import type { Difference } from "./difference.ts";

/** How a figure's file differs, with the picture of it where there is one. */
interface FigureDifference extends Difference {
  /** A PNG in which the pixels that differ are red. */
  readonly picture?: Uint8Array;
}

/**
 * Compares the files of a figure or table: byte by byte, and if bytes differ, by
 * what a reader sees.
 *
 * @param path Its path, whose ending says what it is.
 */
export function compareFigure(
  path: string,
  committed: Uint8Array,
  now: Uint8Array,
): FigureDifference[] {
  if (equal(committed, now)) return [];
  if (path.endsWith(".svg")) {
    const [before, after] = [committed, now].map(decode);
    return compareSvg(path, before!, after!);
  }
  if (path.endsWith(".png")) return [comparePictures(path, committed, now)];
  return [{
    place: path,
    what: `bytes differ (${committed.length} committed, ${now.length} now)`,
    kind: "result",
  }];
}

function comparePictures(
  place: string,
  committed: Uint8Array,
  now: Uint8Array,
): FigureDifference {
  const { sizes, unequal, visible, picture } = comparePng(committed, now);
  if (!picture) {
    return {
      place,
      what: `size: committed ${sizes[0]} pixels, now ${sizes[1]}`,
      kind: "result",
    };
  }
  return {
    place,
    what: unequal === 0
      ? "the same pixels in other bytes"
      : `${unequal} pixels differ, ${visible} of them visibly`,
    kind: visible === 0 ? "drift" : "result",
    ...(unequal > 0 && { picture }),
  };
}

function equal(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
