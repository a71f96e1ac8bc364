import { CLAIMS_MIME, type ClaimVerdict } from "../audit/mod.ts";
import { readFigure } from "../figures/mod.ts";
import { codeCells, type Notebook } from "../notebook/mod.ts";
import {
  isPublishedTable,
  PUBLISHED_TABLE_MIME,
  type PublishedTable,
} from "../tables/mod.ts";

/** What is taken of a claim that a notebook judges. */
export type CollectedClaim = Pick<
  ClaimVerdict,
  "id" | "printed" | "recomputed" | "fitted" | "verdict"
>;

/** A figure as a notebook shows it. */
export interface CollectedFigure {
  /** The `id` of the root element: the figure's file name. */
  readonly id: string;
  /** The SVG document. */
  readonly svg: string;
  /** Where it is shown: notebook and cell. */
  readonly place: string;
}

/** What a set of executed notebooks shows of the paper. */
export interface Shown {
  /** The figures, in order. */
  readonly figures: readonly CollectedFigure[];
  /** The tables to be published, in order. */
  readonly tables: readonly PublishedTable[];
  /** The judged claims, in order. */
  readonly claims: readonly CollectedClaim[];
}

/**
 * Gathers figures (SVG whose root has an id `figure-…`), tables to be published
 * and judged claims from the outputs of executed notebooks.
 *
 * @param notebooks The executed notebooks by name, in order.
 * @returns What the notebooks show, in order.
 * @throws {Error} If an id is shown twice or a claim is not complete; it names all
 * of them, each with notebook and cell.
 */
export function collectShown(
  notebooks: ReadonlyMap<string, Notebook>,
): Shown {
  const figures: CollectedFigure[] = [];
  const tables: PublishedTable[] = [];
  const claims: CollectedClaim[] = [];
  const problems: string[] = [];
  const places = new Map<string, string>();
  const note = (id: string, place: string) => {
    const first = places.get(id);
    if (first) problems.push(`${place}: ${id} was already shown in ${first}`);
    places.set(id, place);
  };

  for (const { place, data } of bundles(notebooks)) {
    const svg = String(data["image/svg+xml"] ?? "");
    const { id = "" } = readFigure(svg);
    if (/^figure-[\w-]+$/.test(id)) {
      note(id, place);
      figures.push({ id, svg, place });
    }
    const table = data[PUBLISHED_TABLE_MIME];
    if (isPublishedTable(table)) {
      note(table.id, place);
      tables.push(table);
    }
    for (const claim of claimsIn(data[CLAIMS_MIME])) {
      if (isClaim(claim)) {
        note(`claim ${claim.id}`, place);
        claims.push(claim);
      } else {
        problems.push(`${place}: not a judged claim: ${JSON.stringify(claim)}`);
      }
    }
  }
  if (problems.length > 0) throw new Error(problems.join("\n"));
  return { figures, tables, claims };
}

function* bundles(notebooks: ReadonlyMap<string, Notebook>) {
  for (const [name, notebook] of notebooks) {
    for (const { number, outputs = [] } of codeCells(notebook)) {
      for (const output of outputs) {
        if ("data" in output) {
          yield { place: `${name}, cell [${number}]`, data: output.data };
        }
      }
    }
  }
}

/** One claim, or the list in an object's `claims`. */
function claimsIn(value: unknown): readonly unknown[] {
  if (value === undefined) return [];
  const { claims } = Object(value);
  return Array.isArray(claims) ? claims : [value];
}

function isClaim(value: unknown): value is CollectedClaim {
  if (typeof value !== "object" || value === null) return false;
  const { id, printed, recomputed, fitted, verdict } = value as Partial<
    CollectedClaim
  >;
  return typeof fitted === "boolean" &&
    [id, printed, recomputed, verdict].every((text) =>
      typeof text === "string"
    );
}
