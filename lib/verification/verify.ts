import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { readFile } from "../host/mod.ts";
import {
  isOfCourse,
  normaliseNotebook,
  parseNotebook,
} from "../notebook/mod.ts";
import {
  isShownFile,
  provenanceFile,
  reproduce,
  type ReproduceOptions,
} from "../reproduction/mod.ts";
import { compareFigure } from "./compare_figure.ts";
import { compareNotebooks } from "./compare_notebooks.ts";
import { compareRuns, type RunChanges } from "./compare_runs.ts";
import type { Difference } from "./difference.ts";

/** What a verification found. */
export interface Verification {
  /** The files that were compared, by path. */
  readonly files: readonly string[];
  /** Those of them that are the same byte for byte. */
  readonly same: readonly string[];
  /** Everything that differs, in the order of the files. */
  readonly differences: readonly Difference[];
  /** What changed in data, code and software since the files were made. */
  readonly changes: RunChanges;
}

/** What to verify, and where the run may write. */
export interface VerifyOptions
  extends Omit<ReproduceOptions, "data" | "claims" | "out"> {
  /** An empty folder, for what the run makes and pictures of differences. */
  readonly out: string;
}

/**
 * Runs everything again into a folder of its own and compares it with what is
 * committed: data by the checksums of their package and of the record of the
 * run, notebooks output by output, figures byte by byte and, where bytes differ,
 * by what a reader sees.
 *
 * @param options Where the project is, where the run writes, and how it goes.
 * @returns What differs, and what changed since.
 * @throws {Error} If the run itself fails: where, and why.
 */
export async function verify(options: VerifyOptions): Promise<Verification> {
  const { root, out, onStep } = options;
  await reproduce(options);
  onStep?.("comparing");
  const files = await outputFiles(root, out);
  const same: string[] = [];
  const differences: Difference[] = [];
  for (const path of files) {
    const [committed, now] = await Promise.all(
      [root, out].map((folder) => readFile(pathToFileURL(join(folder, path)))),
    );
    const found = await compareFiles(path, committed, now, options);
    if (found.length === 0) same.push(path);
    differences.push(...found);
  }
  return { files, same, differences, changes: await runChanges(root, out) };
}

/** The files that a run makes, as committed and as made now, sorted. */
async function outputFiles(root: string, out: string): Promise<string[]> {
  const paths = new Set<string>();
  for (const folder of [root, out]) {
    for (const [sub, isOutput] of Object.entries(outputs)) {
      for await (const { name } of Deno.readDir(join(folder, sub))) {
        if (isOutput(name)) paths.add(`${sub}/${name}`);
      }
    }
  }
  return [...paths].sort();
}

const outputs = {
  notebooks: isOfCourse,
  figures: isShownFile,
};

async function compareFiles(
  path: string,
  committed: Uint8Array | undefined,
  now: Uint8Array | undefined,
  { root, out }: VerifyOptions,
): Promise<Difference[]> {
  if (!committed || !now) {
    const what = committed ? "no longer made" : "made, but not committed";
    return [{ place: path, what, kind: "result" }];
  }
  if (path.endsWith(".ipynb")) {
    const [before, after] = [committed, now].map((bytes) =>
      normaliseNotebook(
        parseNotebook(new TextDecoder().decode(bytes)),
        resolve(root),
      )
    );
    return compareNotebooks(path, before!, after!);
  }
  const found = compareFigure(path, committed, now);
  for (const { picture } of found) {
    if (picture) await Deno.writeFile(differencePicture(out, path), picture);
  }
  return found;
}

/** Where the picture of a PNG's difference is written. */
function differencePicture(out: string, path: string): string {
  return join(out, path.replace(/\.png$/, ".difference.png"));
}

async function runChanges(root: string, out: string): Promise<RunChanges> {
  const [committed, now] = await Promise.all(
    [root, out].map((folder) =>
      readFile(pathToFileURL(join(folder, provenanceFile)))
    ),
  );
  if (!committed || !now) {
    throw new Error(
      `Cannot tell whether the software or the results changed: ${provenanceFile} is missing`,
    );
  }
  const [before, after] = [committed, now].map((bytes) =>
    JSON.parse(new TextDecoder().decode(bytes))
  );
  return compareRuns(before, after);
}
