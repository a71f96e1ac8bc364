import { fileURLToPath } from "node:url";
import { sha256 } from "../files/checksum.ts";
import { descriptorFile } from "../model/descriptor_problem.ts";
import { replaceFiles } from "./replace_files.ts";

/**
 * Writes one file of a data package and its new size and checksum into the
 * descriptor, which is otherwise left as it is.
 *
 * @param folder The folder of `datapackage.json`, as a file URL that ends in "/".
 * @param name Name of the table.
 * @param text New content of its file.
 * @throws {RangeError} When the package has no such table.
 */
export async function writeTable(
  folder: URL,
  name: string,
  text: string,
): Promise<void> {
  const descriptorUrl = new URL(descriptorFile, folder);
  const descriptor = JSON.parse(await Deno.readTextFile(descriptorUrl));
  const resource = descriptor.resources
    .find((one: { name: string }) => one.name === name);
  if (resource === undefined) {
    throw new RangeError(
      `Cannot write the table: the package has none named ${
        JSON.stringify(name)
      }`,
    );
  }
  const bytes = new TextEncoder().encode(text);
  resource.bytes = bytes.length;
  resource.hash = await sha256(bytes);
  const sealed = new TextEncoder()
    .encode(JSON.stringify(descriptor, null, 2) + "\n");
  await replaceFiles(
    fileURLToPath(folder),
    new Map([[resource.path, bytes], [descriptorFile, sealed]]),
  );
}
