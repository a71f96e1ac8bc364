import type { TableResource } from "../model/data_package.ts";
import { descriptorFile } from "../model/descriptor_problem.ts";
import type { Problem } from "../model/problem.ts";

/**
 * Computes the SHA-256 of bytes in the form of a data package.
 *
 * @param bytes The bytes.
 * @returns "sha256:" and hexadecimal digits.
 */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", bytes);
  return `sha256:${new Uint8Array(digest).toHex()}`;
}

/** Compares a file with the size and hash that the package states for it. */
export async function checksumProblem(
  resource: TableResource,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Problem | undefined> {
  const { path: file, bytes: size = bytes.length } = resource;
  const found = await sha256(bytes);
  const { hash = found } = resource;
  if (size === bytes.length && hash === found) return undefined;
  const changed = "; the file is not the one that the package describes";
  const hint =
    `if the change is intended, write "bytes": ${bytes.length}, "hash": "${found}" for this file into ${descriptorFile}, or delete both entries there; if not, restore the earlier file`;
  return size === bytes.length
    ? { file, found, expected: `${hash}${changed}`, hint }
    : {
      file,
      found: `${bytes.length} bytes`,
      expected: `${size}${changed}`,
      hint,
    };
}
