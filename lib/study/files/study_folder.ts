import { resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { environmentVariable, projectRoot } from "../../host/mod.ts";

/** Environment variable that names the folder of another study. */
export const studyFolderVariable = "STUDY_DATA";

/**
 * Finds the folder of the study that notebooks analyse: the one that the
 * environment variable STUDY_DATA names, else the project's own data. A
 * relative path counts from the project's folder, since a notebook runs in the
 * one that it lies in.
 *
 * @returns The folder's URL, which ends in "/".
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { studyFolder } from "../mod.ts";
 *
 * assert.ok(studyFolder().href.endsWith("/"));
 * ```
 */
export function studyFolder(): URL {
  const named = environmentVariable(studyFolderVariable);
  return named
    ? folderUrl(resolve(fileURLToPath(projectRoot()), named))
    : projectData();
}

/**
 * Tells whether the data are those that come with the project.
 *
 * @param folder The study's folder.
 * @returns Whether they are.
 */
export function isProjectData(folder: string | URL): boolean {
  return folderUrl(folder).href === projectData().href;
}

function projectData(): URL {
  return new URL("data/", projectRoot());
}

/**
 * Makes the URL of a folder, to which names of its files can be joined.
 *
 * @param folder The folder, as a path or a file URL.
 * @returns The URL, which ends in "/".
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { folderUrl } from "../mod.ts";
 *
 * const { href } = new URL("datapackage.json", folderUrl("data"));
 * assert.match(href, /^file:.*\/data\/datapackage\.json$/);
 * ```
 */
export function folderUrl(folder: string | URL): URL {
  const { href } = folder instanceof URL
    ? folder
    : pathToFileURL(resolve(folder));
  return new URL(href.endsWith("/") ? href : `${href}/`);
}
