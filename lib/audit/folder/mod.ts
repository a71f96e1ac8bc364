/**
 * The audit of any paper: reads a folder with `claims.csv` and `relations.csv`,
 * or writes a new one. It knows nothing of the project's own paper.
 *
 * @module
 */
export { auditFolder, folderPage } from "./audit_folder.ts";
export { draftedRegistry, newRegistry } from "./new_registry.ts";
