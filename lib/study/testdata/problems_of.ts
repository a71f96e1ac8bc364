import assert from "node:assert/strict";
import { loadStudy } from "../load_study.ts";
import { type Problem, StudyError } from "../model/problem.ts";
import { writeStudy } from "./make_study.ts";

/** What is wrong with the files of a study; nothing if they load. */
export async function problemsOf(
  files: ReadonlyMap<string, string | Uint8Array>,
): Promise<readonly Problem[]> {
  const folder = await Deno.makeTempDir();
  try {
    await writeStudy(folder, files);
    await loadStudy(folder);
    return [];
  } catch (error) {
    if (!(error instanceof StudyError)) throw error;
    assert.ok(error.problems.length > 0, "refused without a reason");
    return error.problems;
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}
