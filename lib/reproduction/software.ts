import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { listFolder, readFile } from "../host/mod.ts";
import { sha256 } from "../study/mod.ts";

/**
 * The versions of what runs the cells: Deno, its V8, the library, and the
 * packages that the project names. What these bring in turn is pinned by
 * `deno.lock`, so its checksum stands for all of them.
 */
export async function softwareVersions(
  root: string,
): Promise<Map<string, string>> {
  const versions = new Map([
    ["deno", Deno.version.deno],
    ["v8", Deno.version.v8],
  ]);
  const lock = await readFile(projectFile(root, "deno.lock"));
  if (lock) versions.set("deno.lock", await sha256(lock));
  const { version, imports = {} } = await configuration(root);
  if (version !== undefined) versions.set("lib", version);
  for (const specifier of Object.values(imports)) {
    const match = /^npm:(@?[^@]+)@([^/]+)/.exec(specifier);
    if (match) versions.set(match[1]!, match[2]!);
  }
  return versions;
}

interface Configuration {
  readonly version?: string;
  readonly imports?: Readonly<Record<string, string>>;
}

async function configuration(root: string): Promise<Configuration> {
  const bytes = await readFile(projectFile(root, "deno.json"));
  return bytes ? JSON.parse(new TextDecoder().decode(bytes)) : {};
}

/** The list of all files in `lib`, each with its checksum. */
export async function libraryFiles(
  root: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const lines: string[] = [];
  async function collect(folder: string): Promise<void> {
    for (const name of await listFolder(projectFile(root, folder)) ?? []) {
      const path = `${folder}/${name}`;
      const bytes = await readFile(projectFile(root, path));
      if (bytes) lines.push(`${await sha256(bytes)} ${path}`);
      else await collect(path);
    }
  }
  await collect("lib");
  return new TextEncoder().encode(lines.join("\n"));
}

function projectFile(root: string, path: string): URL {
  return pathToFileURL(join(root, path));
}
