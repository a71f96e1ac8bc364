import assert from "node:assert/strict";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { findBrowser, launchBrowser } from "../../browser/mod.ts";
import { temporaryFolder } from "../../notebook/test_support.ts";
import { auditProject, auditReport } from "../project/mod.ts";

const root = new URL("../../../", import.meta.url);
const browser = await findBrowser();

/** Opens the page, runs a script in it, and returns the script's answer and what the console said. */
async function run(script: string, width: number) {
  await using folder = await temporaryFolder();
  const file = join(folder.path, "audit.html");
  await Deno.writeTextFile(
    file,
    await auditReport(root, await auditProject(root)),
  );
  const window = await launchBrowser(browser!);
  try {
    const page = await window.newPage({ viewport: { width, height: 900 } });
    const consoleLines: string[] = [];
    page.on("console", (message) => consoleLines.push(message.text()));
    page.on("pageerror", ({ message }) => consoleLines.push(message));
    await page.goto(pathToFileURL(file).href);
    // deno-lint-ignore no-explicit-any
    const answer = await page.evaluate<any>(`(() => { ${script} })()`);
    return { answer, consoleLines };
  } finally {
    await window.close();
  }
}

const search = `
  const search = document.querySelector("#search");
  const type = (text) => {
    search.value = text;
    search.dispatchEvent(new Event("input"));
    return document.querySelector("#status").textContent;
  };
  const visible = () => [...document.querySelectorAll("#claims tbody tr")]
    .filter((row) => row.offsetHeight > 0).length;
`;

Deno.test({
  name: "in a browser the page searches, filters, and finds a row by its link",
  ignore: browser === undefined,
  fn: async () => {
    const { answer, consoleLines } = await run(
      `${search}
      const all = visible();
      const found = [type("chromogranin elevated"), visible()];
      const section = document.querySelector("#section");
      section.value = "table 1";
      section.dispatchEvent(new Event("input"));
      const filtered = visible();
      const nothing = [type("no such words"), visible()];
      location.hash = "#pfs.all.median";
      dispatchEvent(new HashChangeEvent("hashchange"));
      const linked = [visible(), search.value, section.value];
      return { all, found, filtered, nothing, linked };`,
      1200,
    );
    assert.ok(answer.all > 400);
    assert.equal(
      answer.found[0],
      `${answer.found[1]} of ${answer.all} claims shown`,
    );
    assert.ok(answer.found[1] >= 4 && answer.found[1] < 10);
    assert.ok(answer.filtered >= 2 && answer.filtered < answer.found[1]);
    assert.deepEqual(answer.nothing, [`0 of ${answer.all} claims shown`, 0]);
    assert.deepEqual(answer.linked, [answer.all, "", ""]);
    assert.deepEqual(consoleLines, []);
  },
});

Deno.test({
  name:
    "on a phone nothing is wider than the screen and every control has a name",
  ignore: browser === undefined,
  fn: async () => {
    const { answer } = await run(
      `const controls = [...document.querySelectorAll("input, select")];
      return {
        wide: document.documentElement.scrollWidth - innerWidth,
        named: controls.map((control) => control.labels.length),
        small: controls.filter((control) => control.offsetHeight < 44).length,
        images: [...document.images].map(({ alt, naturalWidth }) => alt.length > 20 && naturalWidth > 0),
        headings: [...document.querySelectorAll("h1, h2, h3")].map(({ tagName }) => tagName).slice(0, 3),
      };`,
      500,
    );
    assert.ok(answer.wide <= 0, `${answer.wide} px too wide`);
    assert.deepEqual(answer.named, [1, 1, 1]);
    assert.equal(answer.small, 0);
    assert.deepEqual(answer.images, [true, true, true]);
    assert.deepEqual(answer.headings, ["H1", "H2", "H2"]);
  },
});
