import type { StudyAudit } from "../verdicts/study_audit.ts";

export type { StudyAudit } from "../verdicts/study_audit.ts";

/** The cell of a notebook that recomputes a claim. */
export interface NotebookCell {
  /** File name of the notebook. */
  readonly notebook: string;
  /** Number of the cell as Jupyter shows it: `[n]`. */
  readonly cell: number;
  /** Identifier of the cell in the file. */
  readonly id: string;
}

/** The cell that recomputes a claim, or the number that it repeats. */
export interface ClaimCell extends NotebookCell {
  /** The claim that the cell names, where it is another that prints the same number. */
  readonly repeats: string | null;
}

/** The audit of the project's folder, with what is wrong in the folder itself. */
export interface ProjectAudit extends StudyAudit {
  /** The cell of each claim that a notebook recomputes; others are missing. */
  readonly cells: ReadonlyMap<string, ClaimCell>;
  /** Stored verdicts that differ, claims without one, notebooks that name no claim, data that miss what they were made to meet. */
  readonly problems: readonly string[];
}
