import type { AnyNode, Identifier } from "acorn";
import { type Edit, insert } from "./edit.ts";

/**
 * Sends the use of a shared name through the object that holds it.
 *
 * @param path The nodes around the identifier, and itself as the last.
 */
export function useEdits(
  path: readonly AnyNode[],
  { name, start, end }: Identifier,
): readonly Edit[] {
  const parent = path.at(-2)!;
  const shared = `__cells.${name}`;
  const replace = (text: string) => [{ start, end, text }];
  if (isDeclaredHere(parent, start)) return [];
  if (path.some((node) => isShorthand(node, start))) {
    return [insert(start, `${name}: __cells.`)];
  }
  if (isCalled(parent, start)) return replace(`(0, ${shared})`); // no `this`
  if (parent.type === "UnaryExpression" && parent.operator === "typeof") {
    return replace(`("${name}" in __cells ? ${shared} : void 0)`);
  }
  return replace(shared);
}

/** A function keeps its declaration, which is hoisted, and a class its name. */
function isDeclaredHere(node: AnyNode, start: number): boolean {
  return (node.type === "FunctionDeclaration" ||
    node.type === "ClassDeclaration") && node.id?.start === start;
}

/** Whether a name stands alone in an object or its pattern, as in `{ n }` or `{ n = 1 }`. */
function isShorthand(node: AnyNode, start: number): boolean {
  return (node.type === "ObjectExpression" || node.type === "ObjectPattern") &&
    node.properties.some((one) =>
      one.type === "Property" && one.shorthand && one.start === start
    );
}

function isCalled(node: AnyNode, start: number): boolean {
  return node.type === "CallExpression" && node.callee.start === start ||
    node.type === "TaggedTemplateExpression" && node.tag.start === start;
}
