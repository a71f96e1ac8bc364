import { type Markup, markup, raw } from "../markup/mod.ts";

/** A function or type of `lib` that a notebook uses. */
export interface LibrarySymbol {
  /** Module or room: "survival", "figures/export". */
  readonly module: string;
  /** Name in the module: "kaplanMeier". */
  readonly name: string;
}

/** Finds the page of a symbol's documentation; undefined where there is none. */
export type PageOf = (symbol: LibrarySymbol) => string | undefined;

/** The names under which a notebook's code knows things of `lib`. */
export interface Imports {
  /** Imported by name: local name to symbol. */
  readonly names: ReadonlyMap<string, LibrarySymbol>;
  /** Imported as a whole: local name to module. */
  readonly modules: ReadonlyMap<string, string>;
}

/** Reads the imports from `lib` of a notebook's code. */
export function libraryImports(code: string): Imports {
  const names = new Map<string, LibrarySymbol>();
  const modules = new Map<string, string>();
  const statement =
    /import\s+(?:type\s+)?(?:\*\s+as\s+(\w+)|\{([^}]*)\})\s+from\s+"[./]+\/lib\/([\w/]+)\/mod\.ts"/g;
  for (const [, whole, list, module] of code.matchAll(statement)) {
    if (whole !== undefined) modules.set(whole, module!);
    for (const item of (list ?? "").split(",")) {
      const [name, local = name] = item.trim().replace(/^type\s+/, "")
        .split(/\s+as\s+/);
      if (name) names.set(local!, { module: module!, name });
    }
  }
  return { names, modules };
}

/**
 * Links the names of `lib` in highlighted code to their documentation; names in
 * strings and comments are left alone.
 *
 * @param code Code as the highlighter returns it.
 * @returns The code, and the symbols that it links by their pages.
 */
export function linkCode(
  code: Markup,
  { names, modules }: Imports,
  pageOf: PageOf,
): { html: Markup; linked: ReadonlyMap<string, LibrarySymbol> } {
  const linked = new Map<string, LibrarySymbol>();
  const link = (text: string, symbol: LibrarySymbol) => {
    const page = pageOf(symbol);
    if (page === undefined) return text;
    linked.set(page, symbol);
    return String(markup`<a href="${page}">${raw(text)}</a>`);
  };
  /** Whether each open element is a string or a comment. */
  const open: boolean[] = [];
  /** The tokens before: a name after a dot is a member of what comes before it. */
  let [previous, last] = ["", ""];
  const token = (text: string) => {
    const module = last === "." ? modules.get(previous) : undefined;
    const symbol = last === "."
      ? module === undefined ? undefined : { module, name: text }
      : names.get(text);
    [previous, last] = [last, text];
    return symbol === undefined ? text : link(text, symbol);
  };
  const parts = String(code).split(/(<[^>]*>)/).map((part) => {
    if (part.startsWith("</")) open.pop();
    else if (part.startsWith("<")) {
      open.push(/hljs-(string|comment)/.test(part));
    } else if (!open.includes(true)) {
      return part.replaceAll(/&\w+;|[\w$]+|[^\s\w$]/g, token);
    }
    return part;
  });
  return { html: raw(parts.join("")), linked };
}
