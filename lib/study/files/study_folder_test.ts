import assert from "node:assert/strict";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const project = new URL("../../../", import.meta.url);

/** What a process that runs where the notebooks lie takes for the study's folder. */
async function folderIn(named: string): Promise<string> {
  const { stdout } = await new Deno.Command(Deno.execPath(), {
    args: [
      "eval",
      `import { studyFolder } from "${new URL(
        "study_folder.ts",
        import.meta.url,
      )}"; console.log(studyFolder().href);`,
    ],
    cwd: new URL("notebooks/", project),
    env: { STUDY_DATA: named },
  }).output();
  return new TextDecoder().decode(stdout).trim();
}

Deno.test("a relative folder counts from the project's, wherever a notebook runs", async () => {
  assert.equal(await folderIn("mystudy"), new URL("mystudy/", project).href);
  assert.equal(await folderIn("../other"), new URL("../other/", project).href);
  const absolute = join(fileURLToPath(project), "elsewhere", "study");
  assert.equal(await folderIn(absolute), `${pathToFileURL(absolute)}/`);
  assert.equal(await folderIn(""), new URL("data/", project).href);
});
