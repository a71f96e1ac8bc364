/**
 * Takes the place of `lib/host` in a page: the files lie in its memory, and what a
 * cell shows goes to whoever listens.
 *
 * @module
 */
import "./page_buffer.ts";

const files = new Map<string, Uint8Array<ArrayBuffer>>();
let shown = (_bundle: Readonly<Record<string, unknown>>): void => {};

/** Puts files in, as texts or bytes by path within the project. */
export function embedFiles(
  contents: Readonly<Record<string, string | Uint8Array<ArrayBuffer>>>,
): void {
  for (const [path, content] of Object.entries(contents)) {
    files.set(
      path,
      typeof content === "string" ? new TextEncoder().encode(content) : content,
    );
  }
}

/** Takes all files of a folder out, a path within the project that ends in "/". */
export function removeFolder(folder: string): void {
  for (const path of files.keys()) {
    if (path.startsWith(folder)) files.delete(path);
  }
}

/** Says where content goes that a cell shows. */
export function onDisplay(
  listener: (bundle: Readonly<Record<string, unknown>>) => void,
): void {
  shown = listener;
}

/** Reads a file; undefined where there is none. */
export function readFile(
  url: URL,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  return Promise.resolve(files.get(pathOf(url)));
}

/** Lists a folder in alphabetical order; undefined where there is none. */
export function listFolder(url: URL): Promise<readonly string[] | undefined> {
  const folder = pathOf(url).replace(/\/?$/, "/");
  const names = new Set<string>();
  for (const path of files.keys()) {
    if (path.startsWith(folder)) {
      names.add(path.slice(folder.length).split("/")[0]!);
    }
  }
  return Promise.resolve(names.size === 0 ? undefined : [...names].sort());
}

/** A page has no environment. */
export function environmentVariable(_name: string): string | undefined {
  return undefined;
}

/** A URL that stands for the project's folder. */
export function projectRoot(): URL {
  return new URL("file:///project/");
}

/** Shows content under the running cell. */
export function displayBundle(
  bundle: Readonly<Record<string, unknown>>,
): Promise<void> {
  shown(bundle);
  return Promise.resolve();
}

function pathOf(url: URL): string {
  return decodeURIComponent(url.pathname).replace(/^\/project\//, "");
}
