import type { AnyNode, Expression, Pattern, VariableDeclaration } from "acorn";
import { type Edit, insert } from "./edit.ts";

/** Statements that a line's end can close in place of a semicolon. */
const closedByLine: ReadonlySet<AnyNode["type"]> = new Set([
  "ExpressionStatement",
  "VariableDeclaration",
  "ReturnStatement",
  "ThrowStatement",
  "BreakStatement",
  "ContinueStatement",
  "DebuggerStatement",
  "DoWhileStatement",
]);

/**
 * Turns top-level declarations into assignments, and closes statements that a
 * line's end closes: what follows may now begin with a parenthesis.
 *
 * @param path The nodes around a node, and itself as the last.
 */
export function statementEdits(
  path: readonly AnyNode[],
  source: string,
): readonly Edit[] {
  const node = path.at(-1)!;
  const parent = path.at(-2);
  const edits: Edit[] = [];
  if (node.type === "ImportExpression") {
    const { start } = node;
    edits.push({ start, end: start + "import".length, text: "__import" });
  }
  if (
    node.type === "ClassDeclaration" && node.id && parent?.type === "Program"
  ) {
    edits.push(insert(node.start, `__cells.${node.id.name} = `));
    edits.push(insert(node.end, ";"));
  }
  if (node.type === "VariableDeclaration" && isTopLevel(node, path)) {
    edits.push(...assignments(node, isLoopVariable(node, parent)));
  }
  if (
    closedByLine.has(node.type) && source[node.end - 1] !== ";" &&
    !isLoopVariable(node, parent)
  ) edits.push(insert(node.end, ";"));
  return edits;
}

/** Whether a declaration's names belong to the cell and not to a block or function. */
function isTopLevel(
  { kind }: VariableDeclaration,
  path: readonly AnyNode[],
): boolean {
  if (kind !== "var") return path.at(-2)?.type === "Program";
  return !path.some(({ type }) =>
    /Function|StaticBlock|PropertyDefinition/.test(type)
  );
}

function isLoopVariable(node: AnyNode, parent: AnyNode | undefined): boolean {
  return parent?.type === "ForStatement" && parent.init === node ||
    (parent?.type === "ForInStatement" || parent?.type === "ForOfStatement") &&
      parent.left === node;
}

/** The declaration without its keyword, each of its parts an assignment. */
function assignments(
  { start, kind, declarations }: VariableDeclaration,
  inLoop: boolean,
): readonly Edit[] {
  if (kind === "using" || kind === "await using") {
    throw new SyntaxError(
      `A cell cannot declare with "${kind}" outside a block`,
    );
  }
  const keyword = { start, end: declarations[0]!.start, text: "" };
  return [
    keyword,
    ...declarations.flatMap(({ id, init, start, end }) => {
      if (!init) {
        if (inLoop) return [];
        // A `var` without a value keeps the one that it has.
        const value = kind === "let" ? " = void 0" : "";
        return [insert(end, value)];
      }
      return [insert(start, "("), ...named(id, init), insert(end, ")")];
    }),
  ];
}

/** A function without a name gets that of its variable, as in a declaration. */
function named(id: Pattern, init: Expression): readonly Edit[] {
  const isNameless = init.type === "ArrowFunctionExpression" ||
    (init.type === "FunctionExpression" || init.type === "ClassExpression") &&
      !init.id;
  if (id.type !== "Identifier" || !isNameless) return [];
  return [
    insert(init.start, `{ ${id.name}: `),
    insert(init.end, ` }.${id.name}`),
  ];
}
