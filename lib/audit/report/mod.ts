/**
 * How an audit is written out, whatever was audited.
 *
 * @module
 */
export type {
  ClaimCell,
  NotebookCell,
  ProjectAudit,
  StudyAudit,
} from "./project_audit.ts";
export { auditCsv } from "./csv.ts";
export { auditJson } from "./json.ts";
export { mutationText } from "./mutation_text.ts";
export { auditSummary } from "./summary.ts";
