import { sha256, type Study } from "../study/mod.ts";
import { libraryFiles, softwareVersions } from "./software.ts";

/**
 * The text of the file that says what an output folder was made from and with,
 * and by which its files can be checked.
 */
export async function manifest(
  study: Study,
  root: string,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<string> {
  const { name, title, version, reconstructed = false, provenance } =
    study.package;
  const hashes: [string, string][] = [];
  for (const [path, bytes] of files) {
    hashes.push([path, await sha256(new Uint8Array(bytes))]);
  }
  return JSON.stringify(
    {
      study: { name, title, version, reconstructed, provenance },
      patients: study.patients.length,
      software: Object.fromEntries(await softwareVersions(root)),
      library: await sha256(await libraryFiles(root)),
      files: Object.fromEntries(hashes.sort()),
    },
    null,
    2,
  ) + "\n";
}
