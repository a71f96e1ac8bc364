import assert from "node:assert/strict";
import { join } from "node:path";
import { findBrowser, launchBrowser } from "../browser/mod.ts";

// What a program elsewhere would do with the package: one call of each part of
// it, with the answer worked out by hand.
const PROGRAM = `
import { summary } from "./descriptive/mod.ts";
import { whoGrade } from "./grading/mod.ts";
import { pairedTTest } from "./hypothesis/mod.ts";
import { kaplanMeier, medianSurvival } from "./survival/mod.ts";

const curve = kaplanMeier([2, 4, 4, 4, 7, 9], [1, 1, 1, 0, 1, 0]);
globalThis.answers = {
  mean: summary([1, 2, 6]).mean,
  grade: whoGrade({ mitoses: 1, ki67: 8 }, { edition: "2010" }).grade,
  difference: pairedTTest([1, 2, 3], [2, 4, 3]).meanDifference,
  median: medianSurvival(curve, { interval: "spss" }).median,
};
`;
const answers = { mean: 3, grade: "G2", difference: 1, median: 4 };

/** The program and the library in one file, as a bundler makes it. */
async function bundle(): Promise<string> {
  const lib = join(import.meta.dirname!, "..");
  const entry = await Deno.makeTempFile({ dir: lib, suffix: ".js" });
  try {
    await Deno.writeTextFile(entry, PROGRAM);
    const { success, stdout, stderr } = await new Deno.Command(
      Deno.execPath(),
      { args: ["bundle", "--quiet", "--platform=browser", entry] },
    ).output();
    assert(success, new TextDecoder().decode(stderr));
    return new TextDecoder().decode(stdout);
  } finally {
    await Deno.remove(entry);
  }
}

async function hasNode(): Promise<boolean> {
  try {
    return (await new Deno.Command("node", { args: ["-v"] }).output()).success;
  } catch {
    return false;
  }
}

const node = await hasNode();
Deno.test({
  name: "the library computes in Node" + (node ? "" : " (needs node)"),
  ignore: !node,
  async fn() {
    const file = await Deno.makeTempFile({ suffix: ".mjs" });
    const print = "console.log(JSON.stringify(globalThis.answers));";
    await Deno.writeTextFile(file, `${await bundle()}\n${print}`);
    const { stdout, stderr } = await new Deno.Command("node", { args: [file] })
      .output();
    await Deno.remove(file);
    assert.equal(new TextDecoder().decode(stderr), "");
    assert.deepEqual(JSON.parse(new TextDecoder().decode(stdout)), answers);
  },
});

const browser = await findBrowser();
Deno.test({
  name: "the library computes in a browser" +
    (browser ? "" : " (needs Chromium)"),
  ignore: !browser,
  async fn() {
    const window = await launchBrowser(browser!);
    try {
      const page = await window.newPage();
      const errors: string[] = [];
      page.on("pageerror", ({ message }) => errors.push(message));
      await page.addScriptTag({ type: "module", content: await bundle() });
      await page.waitForFunction("globalThis.answers");
      assert.deepEqual(await page.evaluate("globalThis.answers"), answers);
      assert.deepEqual(errors, []);
    } finally {
      await window.close();
    }
  },
});

Deno.test("the library can be published, without slow types", async () => {
  const { success, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["publish", "--dry-run", "--allow-dirty", "--quiet"],
    cwd: join(import.meta.dirname!, "..", ".."),
  }).output();
  assert(success, new TextDecoder().decode(stderr));
});
