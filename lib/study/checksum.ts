import type { TableResource } from "./data_package.ts";
import type { Problem } from "./problem.ts";

/** SHA-256 of bytes in the form of a data package: "sha256:" and hexadecimal. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", bytes);
  return `sha256:${new Uint8Array(digest).toHex()}`;
}

/** Compares a file with the size and hash that the package states for it. */
export async function checksumProblem(
  resource: TableResource,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Problem | undefined> {
  const changed = "; the file is not the one that the package describes";
  if (resource.bytes !== undefined && resource.bytes !== bytes.length) {
    return {
      file: resource.path,
      found: `${bytes.length} bytes`,
      expected: `${resource.bytes}${changed}`,
    };
  }
  const found = await sha256(bytes);
  return resource.hash === undefined || resource.hash === found
    ? undefined
    : { file: resource.path, found, expected: `${resource.hash}${changed}` };
}
