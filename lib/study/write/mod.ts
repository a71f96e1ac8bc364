/**
 * Writers of files, apart from what reads a study: only they need Deno's access
 * to the disk, which notebooks in a browser do not have.
 *
 * @module
 */
export { replaceFiles } from "./replace_files.ts";
export { sealPackage } from "./seal_package.ts";
