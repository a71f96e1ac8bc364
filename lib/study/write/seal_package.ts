import { sha256 } from "../files/checksum.ts";
import { descriptorFile } from "../model/descriptor_problem.ts";

/** The parts of a descriptor that sealing reads and writes; all others stay. */
interface Descriptor {
  readonly resources: readonly {
    readonly path: string;
    bytes?: number;
    hash?: string;
  }[];
}

/**
 * States size and checksum of files in the descriptor of their data package.
 *
 * @param descriptor The content of `datapackage.json`; what it says of other
 * files stays.
 * @param files Content by path.
 * @returns All files to write, `datapackage.json` among them.
 */
export async function sealPackage(
  descriptor: Descriptor,
  files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>,
): Promise<ReadonlyMap<string, Uint8Array<ArrayBuffer>>> {
  const sealed = structuredClone(descriptor);
  for (const resource of sealed.resources) {
    const bytes = files.get(resource.path);
    if (bytes === undefined) continue;
    resource.bytes = bytes.length;
    resource.hash = await sha256(bytes);
  }
  const text = JSON.stringify(sealed, null, 2) + "\n";
  return new Map([...files, [descriptorFile, new TextEncoder().encode(text)]]);
}
