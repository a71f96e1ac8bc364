/**
 * The audit of the project's folder: reads data, notebooks and figures.
 * Commands use it; notebooks have the face of the audit.
 *
 * @module
 */
export { auditProject, auditReport } from "./audit_project.ts";
export { sealProject } from "./seal_project.ts";
