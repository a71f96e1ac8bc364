import {
  type CodeCell,
  codeCells,
  type MimeBundle,
  type Notebook,
  type Output,
} from "../notebook/mod.ts";
import { compareSvg } from "./compare_svg.ts";
import { compareTexts } from "./compare_texts.ts";
import { compareValues } from "./compare_values.ts";
import type { Difference } from "./difference.ts";

/**
 * Finds what differs between the outputs of two runs of one notebook, both
 * normalised: cell by cell, output by output, media type by media type.
 *
 * @param name Names the notebook in what is found.
 * @param committed The notebook as it is committed.
 * @param now The notebook of the new run.
 * @returns What differs.
 */
export function compareNotebooks(
  name: string,
  committed: Notebook,
  now: Notebook,
): Difference[] {
  const before = new Map(codeCells(committed).map((cell) => [cell.id, cell]));
  const after = codeCells(now);
  const missing = [...before.values()].filter(({ id }) =>
    after.every((cell) => cell.id !== id)
  );
  return [
    ...missing.map((cell): Difference => ({
      place: placeOf(name, cell),
      what: "the cell is committed, but is not there now",
      kind: "result",
    })),
    ...after.flatMap((cell) => {
      const old = before.get(cell.id);
      return old
        ? compareOutputs(placeOf(name, cell), old.outputs, cell.outputs)
        : {
          place: placeOf(name, cell),
          what: "the cell is not committed",
          kind: "result" as const,
        };
    }),
  ];
}

function placeOf(name: string, { number }: CodeCell): string {
  return `${name}, cell [${number}]`;
}

function compareOutputs(
  place: string,
  committed: readonly Output[] = [],
  now: readonly Output[] = [],
): Difference[] {
  if (committed.length !== now.length) {
    return [{
      place,
      what: `committed ${committed.length} outputs, now ${now.length}`,
      kind: "result",
    }];
  }
  return committed.flatMap((output, i) =>
    compareOutput(`${place}, output ${i + 1}`, output, now[i]!)
  );
}

function compareOutput(place: string, a: Output, b: Output): Difference[] {
  if ("data" in a && "data" in b && a.output_type === b.output_type) {
    return compareBundles(place, a.data, b.data);
  }
  return compareValues(a, b).map(({ path, what }) => ({
    place: `${place}, ${path.slice(1)}`,
    what,
    kind: "result",
  }));
}

/**
 * Values, pictures and plain text say best what differs; the same content as
 * HTML or Markdown is named only where those are the same.
 */
function compareBundles(
  place: string,
  committed: MimeBundle,
  now: MimeBundle,
): Difference[] {
  // A run writes it beside the SVG, which says all that it shows.
  const isDrawn = "image/svg+xml" in committed && "image/svg+xml" in now;
  const types = [
    ...new Set([...Object.keys(committed), ...Object.keys(now)]),
  ].filter((type) => !(type === "image/png" && isDrawn));
  const compare = (type: string) =>
    compareContent(`${place}, ${type}`, type, committed[type], now[type]);
  const isCopy = (type: string) => /^text\/(?!plain)/.test(type);
  const found = types.filter((type) => !isCopy(type)).flatMap(compare);
  return found.length > 0 ? found : types.filter(isCopy).flatMap(compare);
}

function compareContent(
  place: string,
  type: string,
  committed: unknown,
  now: unknown,
): Difference[] {
  if (typeof committed === "string" && typeof now === "string") {
    if (type === "image/svg+xml") return compareSvg(place, committed, now);
    const what = compareTexts(committed, now);
    return what ? [{ place, what, kind: "result" }] : [];
  }
  return compareValues(committed, now).map(({ path, what, tolerable }) => ({
    place: path === "" ? place : `${place}, ${path}`,
    what,
    kind: tolerable ? "drift" : "result",
  }));
}
