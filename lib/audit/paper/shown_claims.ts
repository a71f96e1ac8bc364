import { codeCells, type Notebook } from "../../notebook/mod.ts";
import type { Registry } from "../registry/claim.ts";
import { claimOf } from "../registry/registry.ts";
import type { NotebookCell } from "../report/project_audit.ts";
import { CLAIMS_MIME, type ClaimsOutput } from "./show_claims.ts";

/** Where the notebooks show which claims. */
export interface ShownClaims {
  /** The first cell that shows each claim. */
  readonly cells: ReadonlyMap<string, NotebookCell>;
  /** Cells that name a claim which the registry does not have, each as a sentence. */
  readonly problems: readonly string[];
}

/** Reads from executed notebooks which cell recomputes which claim. */
export function shownClaims(
  registry: Registry,
  notebooks: ReadonlyMap<string, Notebook>,
): ShownClaims {
  const cells = new Map<string, NotebookCell>();
  const problems: string[] = [];
  for (const [notebook, content] of notebooks) {
    for (const { number, id, source, outputs } of codeCells(content)) {
      const place = { notebook, cell: number, id };
      const named = [...idsInSource(source)];
      for (const output of outputs ?? []) {
        if (!("data" in output)) continue;
        const shown = output.data[CLAIMS_MIME] as ClaimsOutput | undefined;
        named.push(...(shown?.claims ?? []).map(({ id }) => id));
      }
      for (const claim of new Set(named)) {
        if (isPrefix(registry, claim)) continue;
        try {
          claimOf(registry, claim);
        } catch (error) {
          problems.push(
            `${notebook}, cell [${number}]: ${(error as Error).message}`,
          );
          continue;
        }
        if (!cells.has(claim)) cells.set(claim, place);
      }
    }
  }
  return { cells, problems };
}

/** Names of claims that a cell writes out as keys in calls of `claims`. */
function* idsInSource(source: string): Generator<string> {
  for (const { 0: call, index } of source.matchAll(/\bclaims\(/g)) {
    const text = withinParentheses(source.slice(index + call.length));
    for (const [, id] of text.matchAll(/"([^"\s]+\.[^"\s]+)"\s*:/g)) yield id!;
  }
}

/** The text up to the parenthesis that closes; brackets in strings are taken as they come. */
function withinParentheses(text: string): string {
  let open = 1;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === "(") open++;
    if (text[i] === ")" && --open === 0) return text.slice(0, i);
  }
  return text;
}

/** Whether a cell may put the names of claims together from this beginning. */
function isPrefix({ claims }: Registry, text: string): boolean {
  return !claims.has(text) &&
    claims.keys().some((id) => id.startsWith(text));
}
