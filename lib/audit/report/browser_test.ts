import assert from "node:assert/strict";
import { auditProject, auditReport } from "../project.ts";

const root = new URL("../../../", import.meta.url);
const browser = await firstThatRuns([
  "chromium",
  "chromium-browser",
  "google-chrome",
]);

async function firstThatRuns(
  names: readonly string[],
): Promise<string | undefined> {
  for (const name of names) {
    try {
      const { success } = await new Deno.Command(name, { args: ["--version"] })
        .output();
      if (success) return name;
    } catch (error) {
      if (!(error instanceof Deno.errors.NotFound)) throw error;
    }
  }
}

/** Opens the page, runs a script in it, and returns the script's answer and what the console said. */
async function run(script: string, width: number) {
  const project = await auditProject(root);
  const page = await auditReport(root, project);
  const folder = await Deno.makeTempDir();
  try {
    const probe = `<script>addEventListener("load", () => {
      const answer = (() => { ${script} })();
      document.title = JSON.stringify(answer);
    });</script>`;
    await Deno.writeTextFile(
      `${folder}/audit.html`,
      page.replace("</body>", `${probe}</body>`),
    );
    const { stdout, stderr } = await new Deno.Command(browser!, {
      args: [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--enable-logging=stderr",
        `--user-data-dir=${folder}/profile`,
        `--window-size=${width},900`,
        "--dump-dom",
        `file://${folder}/audit.html`,
      ],
    }).output();
    const text = new TextDecoder();
    const title = /<title>([^<]*)<\/title>/.exec(text.decode(stdout))![1]!;
    // Chromium's own pages log too, offline for example.
    const consoleLines = text.decode(stderr).split("\n")
      .filter((line) => /CONSOLE.*source: (?!chrome:)/.test(line));
    return { answer: JSON.parse(title), consoleLines };
  } finally {
    await Deno.remove(folder, { recursive: true });
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
