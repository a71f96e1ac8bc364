import { type AnyNode, type Identifier, parse, type Program } from "acorn";
import { fullAncestor } from "acorn-walk";
import { analyze, type Scope } from "eslint-scope";
import { transform } from "sucrase";

/** How a name can be declared at the top level of a cell. */
export type DeclarationKind = "const" | "let" | "var" | "function" | "class";

/** What a cell says, as far as rewriting needs it. */
export interface CellSyntax {
  /** The cell without its types; lines stay where they are. */
  readonly source: string;
  /** Its statements. */
  readonly program: Program;
  /** Every node with those around it, the nearest last and itself the very last. */
  readonly nodes: readonly (readonly AnyNode[])[];
  /** What the cell declares at its top level, imports left out. */
  readonly declares: ReadonlyMap<string, DeclarationKind>;
  /** The identifiers by which it uses its own top-level names, and names that it does not declare. */
  readonly references: ReadonlySet<AnyNode>;
  /** Of those, the names that it neither declares nor imports. */
  readonly free: ReadonlySet<string>;
}

/**
 * Reads a cell written in TypeScript; its types are taken away, not checked.
 *
 * @throws {SyntaxError} If it cannot be read: why, with line and column.
 */
export function readCell(typescript: string): CellSyntax {
  const source = withoutTypes(typescript);
  const program = parse(source, {
    ecmaVersion: "latest",
    sourceType: "module",
    allowAwaitOutsideFunction: true,
    ranges: true,
  });
  const { globalScope } = analyze(program as never, {
    ecmaVersion: 2025,
    sourceType: "module",
  });
  const { variables } = globalScope!.childScopes[0]!;
  const nodes: AnyNode[][] = [];
  fullAncestor(program, (_node, _state, ancestors) => {
    nodes.push([...ancestors] as AnyNode[]);
  });
  const unresolved = globalScope!.through.map(({ identifier }) => identifier);
  const references = [
    ...variables.flatMap(({ identifiers, references }) => [
      ...identifiers,
      ...references.map(({ identifier }) => identifier),
    ]),
    ...unresolved,
  ] as unknown as Identifier[];
  return {
    source,
    program,
    nodes,
    references: new Set(references),
    free: new Set(unresolved.map(({ name }) => name)),
    declares: new Map(
      variables.flatMap(({ name, defs: [definition] }) => {
        const kind = kindOf(definition!);
        return kind === undefined ? [] : [[name, kind] as const];
      }),
    ),
  };
}

function withoutTypes(typescript: string): string {
  try {
    return transform(typescript, {
      transforms: ["typescript"],
      keepUnusedImports: true,
      disableESTransforms: true,
    }).code;
  } catch (error) {
    const { message } = error as Error;
    throw new SyntaxError(message.replace(/^Error transforming .*?: /, ""));
  }
}

function kindOf(
  { type, parent }: Scope["variables"][number]["defs"][number],
): DeclarationKind | undefined {
  switch (type) {
    case "ImportBinding":
      return undefined;
    case "FunctionName":
      return "function";
    case "ClassName":
      return "class";
    default:
      return (parent as { kind: DeclarationKind }).kind;
  }
}
