import type { CellImport } from "./cell_import.ts";
import type { DeclarationKind } from "./cell_syntax.ts";
import { rewriteCell } from "./rewrite_cell.ts";

/** The exports of a module by name. */
export type Module = Readonly<Record<string, unknown>>;

/** A notebook's cells at work; what one declares the others see. */
export interface Session {
  /**
   * Runs a cell and waits for its end.
   *
   * @param source The cell in TypeScript; its types are not checked.
   * @param name What its lines are called in the traces of errors.
   * @returns The value of its last expression; undefined if it ends otherwise.
   * @throws {SyntaxError} If it cannot be read or asks for what no module exports.
   */
  run(source: string, name?: string): Promise<unknown>;
}

/**
 * Starts a session, in which a notebook's cells run without a kernel, as in one.
 *
 * @param load Gives the module of a specifier as a cell writes it.
 * @returns The session, in which no cell has run.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { createSession } from "./mod.ts";
 *
 * const { run } = createSession((specifier) => import(specifier));
 * await run("let patients = 35; const double = () => 2 * patients;");
 * await run("patients = 16;");
 * assert.equal(await run("double()"), 32);
 * ```
 */
export function createSession(
  load: (specifier: string) => Promise<Module>,
): Session {
  const cells = Object.create(elsewhere) as Record<string, unknown>;
  const isGlobal = (name: string) =>
    !Object.hasOwn(cells, name) && name in globalThis;
  return {
    async run(source, name = "cell") {
      const { body, imports, declares } = rewriteCell(source, isGlobal);
      const modules = await Promise.all(
        imports.map(async (one) =>
          importedNames(one, await load(one.specifier))
        ),
      );
      for (const [name, value] of modules.flat()) {
        defineConst(cells, name, value);
      }
      for (const [name, kind] of declares) declare(cells, name, kind);
      const run = new AsyncFunction(
        "__cells",
        "__import",
        `${body}\n//# sourceURL=${name}`,
      );
      return await run(cells, load);
    },
  };
}

const AsyncFunction = (async () => {}).constructor as new (
  ...code: string[]
) => (cells: unknown, load: unknown) => Promise<unknown>;

/** What a name is that no cell has declared: the runtime's, or an error. */
const elsewhere = new Proxy(Object.create(null), {
  has: () => false,
  get: (_, name) => {
    if (name in globalThis) return Reflect.get(globalThis, name);
    throw new ReferenceError(`${String(name)} is not defined`);
  },
  set: (_, name, value) => Reflect.set(globalThis, name, value),
});

/** The names of an import with their values. */
function importedNames(
  { specifier, names }: CellImport,
  module: Module,
): readonly (readonly [string, unknown])[] {
  return [...names].map(([local, imported]) => {
    if (imported === "*") return [local, module];
    if (imported in module) return [local, module[imported]];
    throw new SyntaxError(
      `The module '${specifier}' has no export named '${imported}'`,
    );
  });
}

/** Prepares a name for its declaration, before which it cannot be used. */
function declare(
  cells: Record<string, unknown>,
  name: string,
  kind: DeclarationKind,
): void {
  if (kind === "function") return define(cells, name, undefined);
  if (kind === "var") {
    if (!Object.hasOwn(cells, name)) define(cells, name, undefined);
    return;
  }
  const early = () => {
    throw new ReferenceError(`Cannot access '${name}' before initialization`);
  };
  const set = (value: unknown) =>
    kind === "const"
      ? defineConst(cells, name, value)
      : define(cells, name, value);
  Object.defineProperty(cells, name, { get: early, set, ...ofCell });
}

const ofCell = { configurable: true, enumerable: true };

function define(cells: object, name: string, value: unknown): void {
  Object.defineProperty(cells, name, { value, writable: true, ...ofCell });
}

/** What is assigned to it would be lost without a word if it were not writable alone. */
function defineConst(cells: object, name: string, value: unknown): void {
  const set = () => {
    throw new TypeError("Assignment to constant variable.");
  };
  Object.defineProperty(cells, name, { get: () => value, set, ...ofCell });
}
