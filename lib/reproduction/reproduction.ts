import type { CollectedClaim } from "./collect.ts";
import type { FileSizes } from "./shown_files.ts";

/** What to reproduce, and where to. */
export interface ReproduceOptions {
  /** The project's folder, with `data`, `notebooks` and `lib`. */
  readonly root: string;
  /** Folder of another study, to run the notebooks on in place of `data`. */
  readonly data?: string;
  /**
   * Folder that gets `notebooks` and `figures`; `root` if left out. For another
   * study it has to be named, and is replaced as a whole.
   */
  readonly out?: string;
  /** Numbers of the notebooks to run on another study; all if left out. */
  readonly only?: readonly number[];
  /**
   * Whether what the paper claims is shown beside another study too.
   *
   * @default {false}
   */
  readonly claims?: boolean;
  /**
   * Milliseconds that one cell may take.
   *
   * @default {60_000}
   */
  readonly timeLimit?: number;
  /** Stops the run; it fails with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Told as each step starts. */
  readonly onStep?: (step: string) => void;
  /** Told as each cell starts. */
  readonly onCell?: (notebook: string, cell: number, cells: number) => void;
  /** Told as each notebook has run, in order. */
  readonly onNotebook?: (notebook: string, milliseconds: number) => void;
}

/** What was reproduced. */
export interface Reproduction {
  /** Names of the notebooks, in order. */
  readonly notebooks: readonly string[];
  /** The figures, in order, with the sizes of their files in bytes. */
  readonly figures: readonly FileSizes[];
  /** The tables to be published, in order, with the sizes of their files. */
  readonly tables: readonly FileSizes[];
  /** Why parts of notebooks are left out, or all of one, by name. */
  readonly leftOut?: ReadonlyMap<string, readonly string[]>;
  /** The paper's claims that the notebooks show, in order. */
  readonly claims: readonly CollectedClaim[];
}
