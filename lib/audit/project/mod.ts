/**
 * The audit of the project's folder: reads data, notebooks and figures, and
 * writes the audit out. Commands use it; notebooks have the face of the audit.
 *
 * @module
 */
export type * from "../report/project_audit.ts";
export { auditCsv } from "../report/csv.ts";
export { auditJson } from "../report/json.ts";
export { mutationText } from "../report/mutation_text.ts";
export { auditSummary } from "../report/summary.ts";
export { auditProject, auditReport } from "./audit_project.ts";
export { sealProject } from "./seal_project.ts";
