import { sha256 } from "../files/checksum.ts";
import type { DataPackage } from "../model/data_package.ts";
import { descriptorFile } from "../model/descriptor_problem.ts";

/**
 * States size and checksum of files in the descriptor of their data package.
 *
 * @param descriptor The content of `datapackage.json`; what it says of other
 * files stays.
 * @param files Content by path.
 * @returns All files to write, `datapackage.json` among them.
 */
export async function sealPackage(
  descriptor: DataPackage,
  files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>,
): Promise<ReadonlyMap<string, Uint8Array<ArrayBuffer>>> {
  const resources = await Promise.all(
    descriptor.resources.map(async (resource) => {
      const bytes = files.get(resource.path);
      if (bytes === undefined) return resource;
      return { ...resource, bytes: bytes.length, hash: await sha256(bytes) };
    }),
  );
  const text = JSON.stringify({ ...descriptor, resources }, null, 2) + "\n";
  return new Map([...files, [descriptorFile, new TextEncoder().encode(text)]]);
}
