/**
 * Folders that a command writes: complete or not at all, and never in the place
 * of something that no run has written.
 *
 * @module
 */
export {
  checkReplaceable,
  createFolder,
  type Files,
  manifestFile,
  replaceFolder,
  workFolder,
} from "./output_folder.ts";
export type { Exchange } from "./put_in_place.ts";
export { exists } from "./rename.ts";
