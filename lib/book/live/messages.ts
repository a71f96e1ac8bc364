import type { ErrorTrace } from "../../live/mod.ts";

/** What the page asks of the worker that runs its cells. */
export type Request =
  | { readonly is: "files"; readonly files: Readonly<Record<string, string>> }
  | { readonly is: "module"; readonly name: string; readonly source: string }
  | {
    readonly is: "run";
    readonly cell: string;
    /** As Jupyter counts it. */
    readonly number: number;
    readonly source: string;
  };

/** What the worker says. */
export type Answer =
  | { readonly is: "needs"; readonly name: string }
  | {
    readonly is: "outputs";
    readonly cell: string;
    /** All that the cell has put out so far. */
    readonly html: string;
  }
  | {
    readonly is: "judged";
    readonly exercise: string;
    readonly outcome: string;
  }
  | {
    readonly is: "done";
    readonly cell: string;
    readonly failure: ErrorTrace | undefined;
  };
