import { compareTexts } from "./compare_texts.ts";
import { type Difference, quote, tolerances } from "./difference.ts";

/**
 * What differs between two SVG pictures: first of all their texts (numbers at
 * risk, labels, descriptions), else their shapes: how far the coordinates lie
 * apart at most, or where the elements differ.
 */
export function compareSvg(
  place: string,
  committed: string,
  now: string,
): Difference[] {
  if (committed === now) return [];
  const before = texts(committed), after = texts(now);
  const changed = Array.from(
    { length: Math.max(before.length, after.length) },
    (_, i) => [before[i], after[i]],
  ).filter(([a, b]) => a !== b);
  if (changed.length > 0) {
    return changed.map(([a, b]) => ({
      place,
      what: `text: committed ${quote(a)}, now ${quote(b)}`,
      kind: "result",
    }));
  }
  return [{ place, ...compareShapes(committed, now) }];
}

/** What a reader reads in a picture, in order. */
function texts(svg: string): string[] {
  return [...svg.matchAll(/>([^<>]*[^<>\s][^<>]*)</g)].map(([, text]) => text!);
}

const NUMBER = /(?<![\w#.])-?\d+(?:\.\d+)?(?:e-?\d+)?|(?<=[A-Za-z])-?\d+\.\d+/g;

function compareShapes(
  committed: string,
  now: string,
): Pick<Difference, "what" | "kind"> {
  const elements = compareTexts(outline(committed), outline(now));
  if (elements) return { what: `elements: ${elements}`, kind: "result" };
  const before = committed.match(NUMBER) ?? [];
  const after = now.match(NUMBER) ?? [];
  const distances = before.map((a, i) =>
    Math.abs(Number(a) - Number(after[i]))
  );
  const largest = distances.reduce((a, b) => Math.max(a, b), 0);
  return {
    what: `same texts and elements, coordinates up to ${
      Number(largest.toPrecision(2))
    } apart`,
    kind: largest <= tolerances.coordinate ? "drift" : "result",
  };
}

/** The markup without its numbers, an element a line. */
function outline(svg: string): string {
  return svg.replaceAll(NUMBER, "0").replaceAll("><", ">\n<");
}
