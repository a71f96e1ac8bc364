import type { AnyNode } from "acorn";
import { type CellImport, readImport } from "./cell_import.ts";
import {
  type CellSyntax,
  type DeclarationKind,
  readCell,
} from "./cell_syntax.ts";
import { applyEdits, type Edit, insert } from "./edit.ts";
import { statementEdits } from "./statement_edits.ts";
import { useEdits } from "./use_edits.ts";

/** A notebook's cell as the body of a function. */
export interface RewrittenCell {
  /**
   * JavaScript for the body of an async function with two parameters: `__cells`,
   * whose properties are the names that cells declare, and `__import`, which
   * stands in the place of `import()`. It returns the value of a last expression.
   * Each line of the cell is a line of the body.
   */
  readonly body: string;
  /** What the cell imports; its names belong among those of `__cells`. */
  readonly imports: readonly CellImport[];
  /** What the cell declares. */
  readonly declares: ReadonlyMap<string, DeclarationKind>;
}

/**
 * Rewrites a notebook's cell as the body of a function, so that it runs without a
 * kernel. All cells keep their names in one object, and every use of such a name
 * goes through it: a cell can run again, declare a name anew, or assign to what
 * another declared, and functions see the change, as in Jupyter.
 *
 * @param typescript The cell. Its types are taken away, not checked.
 * @param isGlobal Whether a name that the cell does not declare is the runtime's
 * and not another cell's.
 * @returns The body, and what it needs.
 * @throws {SyntaxError} If the cell cannot be read: why, with line and column.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { rewriteCell } from "./mod.ts";
 *
 * const { body } = rewriteCell("const m: number = n;\nm + 1", () => false);
 * assert.equal(body, "(__cells.m = __cells.n);\nreturn (__cells.m + 1);");
 * ```
 */
export function rewriteCell(
  typescript: string,
  isGlobal: (name: string) => boolean,
): RewrittenCell {
  const cell = readCell(typescript);
  const { source, declares, free, references } = cell;
  const imports: CellImport[] = [];
  const edits = [...returnEdits(cell)];
  for (const path of cell.nodes) {
    const node = path.at(-1)!;
    if (node.type === "ImportDeclaration") {
      imports.push(readImport(node));
      edits.push(blank(node, source));
    } else if (node.type.startsWith("Export")) {
      throw new SyntaxError("A cell cannot export, because nothing imports it");
    } else if (node.type === "Identifier" && references.has(node)) {
      if (path.some(({ type }) => type === "ImportDeclaration")) continue;
      if (free.has(node.name) && isGlobal(node.name)) continue;
      edits.push(...useEdits(path, node));
    } else edits.push(...statementEdits(path, source));
  }
  const hoisted = [...declares].filter(([, kind]) => kind === "function")
    .map(([name]) => `__cells.${name} = ${name}; `);
  return {
    body: hoisted.join("") + applyEdits(source, edits),
    imports,
    declares,
  };
}

/** Takes a node away but keeps its lines. */
function blank({ start, end }: AnyNode, source: string): Edit {
  const text = source.slice(start, end).replaceAll(/[^\n]+/g, "");
  return { start, end, text };
}

/** Returns the value of the last statement, if it is an expression. */
function returnEdits({ source, program }: CellSyntax): readonly Edit[] {
  const last = program.body.at(-1);
  if (last?.type !== "ExpressionStatement") return [];
  const end = source[last.end - 1] === ";" ? last.end - 1 : last.end;
  return [insert(last.start, "return ("), insert(end, ")")];
}
