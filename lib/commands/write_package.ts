import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { formatCsv } from "../study/mod.ts";
import { replaceFiles, sealPackage } from "../study/write/mod.ts";

/** Changes when the same seed comes to give other data. */
export const CODE_VERSION = "2.0.0";

/** Rows of tables by the table's name. */
type Tables = Readonly<
  Record<string, readonly object[]>
>;

const dataFolder = new URL("../../data/", import.meta.url);

/**
 * Writes the tables and brings size, hash, version and provenance of the package
 * up to date, all files or none.
 *
 * @param out Folder to write into, with a descriptor of these tables alone;
 * without it `data`, where a table that is not given stays.
 * @returns The folder.
 */
export async function writePackage(
  tables: Tables,
  provenance: Readonly<Record<string, unknown>>,
  out?: string,
): Promise<string> {
  const descriptor = JSON.parse(
    await Deno.readTextFile(new URL("datapackage.json", dataFolder)),
  );
  const folder = out ? resolve(out) : fileURLToPath(dataFolder);
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const encoder = new TextEncoder();
  descriptor.resources = descriptor.resources.filter((
    { name }: { name: string },
  ) => tables[name] || !out);
  for (const resource of descriptor.resources) {
    const rows = tables[resource.name];
    if (!rows) continue;
    const columns: string[] = resource.schema.fields.map((
      { name }: { name: string },
    ) => name);
    const records = rows.map((row) => {
      const cells = new Map(Object.entries(row));
      return columns.map((column) => cells.get(column));
    });
    files.set(resource.path, encoder.encode(formatCsv([columns, ...records])));
  }
  descriptor.version = CODE_VERSION;
  descriptor.provenance = provenance;
  await replaceFiles(folder, await sealPackage(descriptor, files));
  return folder;
}
