import type { ImportDeclaration } from "acorn";

/** An import of a cell. */
export interface CellImport {
  /** The module. */
  readonly specifier: string;
  /** For each name in the cell what it is of the module: `*` for all of it. */
  readonly names: ReadonlyMap<string, string>;
}

/** Reads an import declaration. */
export function readImport(
  { source, specifiers }: ImportDeclaration,
): CellImport {
  return {
    specifier: String(source.value),
    names: new Map(specifiers.map((one) => {
      switch (one.type) {
        case "ImportNamespaceSpecifier":
          return [one.local.name, "*"];
        case "ImportDefaultSpecifier":
          return [one.local.name, "default"];
        case "ImportSpecifier":
          return [
            one.local.name,
            one.imported.type === "Identifier"
              ? one.imported.name
              : String(one.imported.value),
          ];
      }
    })),
  };
}
