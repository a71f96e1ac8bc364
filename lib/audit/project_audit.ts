import type { StudyAudit } from "./audit_study.ts";
import type { NotebookCell } from "./shown_claims.ts";

export type { StudyAudit } from "./audit_study.ts";
export type { NotebookCell } from "./shown_claims.ts";

/** The audit of the project's folder, with what is wrong in the folder itself. */
export interface ProjectAudit extends StudyAudit {
  /** The cell that recomputes each claim, or shows its verdict. */
  readonly cells: ReadonlyMap<string, NotebookCell>;
  /** Stored verdicts that differ, claims without one, notebooks that name no claim, data that miss what they were made to meet. */
  readonly problems: readonly string[];
}
