/**
 * Takes the place of `node:path` and `node:url` in a page, as far as reading a
 * study uses them.
 *
 * @module
 */

/** The last part of a path. */
export function basename(path: string): string {
  return path.replace(/\/+$/, "").split("/").at(-1)!;
}

/** Several paths as one. */
export function join(...paths: readonly string[]): string {
  return paths.join("/").replaceAll(/\/{2,}/g, "/");
}

/** The path itself, counted from the notebooks' folder where it is relative. */
export function resolve(...paths: readonly string[]): string {
  const from = new URL("file:///project/notebooks/");
  return paths.reduce((url, path) => new URL(`${path}/`, url), from).pathname
    .replace(/\/+$/, "");
}

/** The path of a file's URL. */
export function fileURLToPath(url: string | URL): string {
  return decodeURIComponent(new URL(url).pathname);
}

/** The URL of a file. */
export function pathToFileURL(path: string): URL {
  return new URL(`file://${encodeURI(path)}`);
}
