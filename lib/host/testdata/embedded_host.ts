/** A host without a machine: the project's data in memory, at a place that is no folder. */
const real = new URL("../../../data/", import.meta.url);
const root = "file:///embedded/";
const files = new Map<string, Uint8Array<ArrayBuffer>>();
for (const { name, isFile } of Deno.readDirSync(real)) {
  if (!isFile) continue;
  files.set(`${root}data/${name}`, Deno.readFileSync(new URL(name, real)));
}

export function readFile(url: URL) {
  return Promise.resolve(files.get(url.href));
}

export function listFolder(url: URL) {
  const names = [...files.keys()].filter((file) => file.startsWith(url.href))
    .map((file) => file.slice(url.href.length)).sort();
  return Promise.resolve(names.length > 0 ? names : undefined);
}

export function environmentVariable() {
  return undefined;
}

export function projectRoot() {
  return new URL(root);
}

export function displayBundle(bundle: Readonly<Record<string, unknown>>) {
  const text = `shown: ${bundle["text/plain"]}\n`;
  Deno.stdout.writeSync(new TextEncoder().encode(text));
  return Promise.resolve();
}
