import assert from "node:assert/strict";
import { dirname, join } from "node:path";
import { copyProject } from "../clients/mod.ts";
import { findCourse } from "../notebook/mod.ts";
import { loadStudy } from "../study/mod.ts";

const root = join(import.meta.dirname!, "..", "..");
const pages = join(root, "lib", "book", "pages");
const MB = 1e6;

/** What a workflow runs, because it takes too long here, needs other programs, or has a test of its own. */
const ofWorkflows = [
  ["task test", "ci.yml", "run: deno task test"],
  ["task reproduce", "ci.yml", "run: deno task reproduce"],
  ["task reproduce --member 17 --out elsewhere", "ci.yml", "deno task test"],
  [
    "task reproduce --member 17 --out elsewhere --only 3",
    "ci.yml",
    "task test",
  ],
  ["task verify", "clients.yml", "run: deno task verify"],
  ["docker build", "clients.yml", "docker build -f .devcontainer/Dockerfile"],
  ["docker run", "clients.yml", "docker run --rm"],
  ["python lib/clients/papermill_deno.py", "clients.yml", "task clients"],
] as const;

/** The README and all pages, by path. */
const documents = new Map<string, string>();
const paths = [
  join(root, "README.md"),
  join(root, ".github", "CONTRIBUTING.md"),
];
for await (const { name } of Deno.readDir(pages)) paths.push(join(pages, name));
for (const path of paths) documents.set(path, await Deno.readTextFile(path));
const readme = documents.get(paths[0]!)!;
const texts = [...documents.values()];

/** The lines of a page's shell blocks. */
function commandsOf(markdown: string): string[] {
  return [...markdown.matchAll(/^```sh\n([^]*?)^```/gm)].flatMap(([, block]) =>
    block!.replaceAll(/\\\n */g, "").trim().split("\n")
  );
}

const commands = [...new Set(texts.flatMap(commandsOf))];
const bare = (command: string) => command.replace(/^npx --yes deno@\S+ /, "");
const workflowOf = (command: string) =>
  ofWorkflows.find(([start]) =>
    bare(command) === start ||
    !start.startsWith("task") && command.startsWith(start)
  );

/** What a file or folder takes on the disk. */
async function size(path: string): Promise<number> {
  const { isDirectory, size: bytes, blocks } = await Deno.stat(path);
  if (!isDirectory) return blocks === null ? bytes : blocks * 512;
  let sum = 0;
  for await (const { name } of Deno.readDir(path)) {
    sum += await size(join(path, name));
  }
  return sum;
}

const told = (pattern: RegExp) => Number(pattern.exec(readme)![1]);
const isNear = (bytes: number, megabytes: number) =>
  Math.abs(bytes / MB / megabytes - 1) < 0.1;

Deno.test("what the README's commands need is what the project is made for", async () => {
  const { tasks } = JSON.parse(
    await Deno.readTextFile(join(root, "deno.json")),
  );
  for (const text of texts) {
    for (const [, name] of text.matchAll(/\bdeno(?:@\S+)? task ([a-z]+)/g)) {
      assert.ok(name! in tasks, `deno task ${name}`);
    }
    for (const [, version] of text.matchAll(/deno@(\S+)/g)) {
      assert.equal(version, Deno.version.deno);
    }
  }
});

Deno.test("what README and pages count is so", async () => {
  const [patients, notebooks] = [
    (await loadStudy(join(root, "data"))).patients.length,
    (await findCourse(join(root, "notebooks"))).length,
  ];
  assert.match(readme, RegExp(`\\bThe ${patients} rows in\\s`));
  assert.equal(notebooks, 9);
  assert.match(readme, /\bNine notebooks teach\b/);
  const atLeastOne = Math.round(100 * (1 - 0.95 ** 20));
  const glossary = documents.get(join(pages, "glossary.md"))!;
  assert.match(
    glossary,
    RegExp(`20\\s+independent\\s+tests[^.]*${atLeastOne}% of studies`),
  );
});

Deno.test("links of README and pages lead to files", async () => {
  for (const [path, text] of documents) {
    const targets = text.matchAll(/\]\(([^)]+)\)|(?:href|src)="([^"]+)"/g);
    for (const [, link, source] of targets) {
      const target = (link ?? source)!.replace(/#.*/, "");
      if (target.includes(":")) continue;
      await Deno.stat(join(dirname(path), target));
    }
  }
});

Deno.test("what takes too long for a test is run by a workflow, in the time told", async () => {
  const workflow = (name: string) =>
    Deno.readTextFile(join(root, ".github", "workflows", name));
  for (const [, file, text] of ofWorkflows) {
    assert.ok((await workflow(file)).includes(text), `${file}: ${text}`);
  }
  const [, limit] = /run: deno task reproduce\n +timeout-minutes: (\d+)/
    .exec(await workflow("ci.yml"))!;
  assert.equal(limit, "2");
  assert.match(readme, /\bless\s+than\s+two\s+minutes/);
});

Deno.test({
  name: "every command of README and pages works as it is printed",
  ignore: Deno.build.os === "windows", // has no sh
  async fn() {
    await using project = await copyProject(root);
    await Deno.symlink(join(root, "figures"), join(project.root, "figures"));
    const bin = join(project.root, "bin");
    await Deno.mkdir(bin);
    await Deno.writeTextFile(
      join(bin, "npx"),
      `#!/bin/sh\nshift 2\nexec ${Deno.execPath()} "$@"\n`,
      { mode: 0o755 },
    );
    for (
      const [name, text] of [
        [
          "export.csv",
          "patient,PFS_months,event,arm\n1,4,1,A\n2,9,0,B\n3,14,1,B\n4,20,0,A\n",
        ],
        ["article.txt", "Of 40 patients, 10 (25%) had a response."],
      ] as const
    ) await Deno.writeTextFile(join(project.root, name), text);
    for (const command of commands.filter((one) => !workflowOf(one))) {
      const started = performance.now();
      const { code, stderr } = await new Deno.Command("sh", {
        args: ["-c", command],
        cwd: project.root,
        env: { ...project.env, PATH: `${bin}:${Deno.env.get("PATH")}` },
        stdout: "null",
      }).output();
      const log = new TextDecoder().decode(stderr);
      assert.equal(code, 0, `${command}: ${log}`);
      assert.ok(performance.now() - started < 60_000, "less than a minute");
    }
    const book = await size(join(project.root, ".book"));
    assert.ok(isNear(book, told(/minute and (\d+) MB/)), `book: ${book}`);
  },
});

Deno.test({
  name: "Deno and the packages are as large as the README says",
  ignore: Deno.build.os !== "linux", // other systems' binaries differ
  async fn() {
    const { stdout } = await new Deno.Command(Deno.execPath(), {
      args: ["info", "--json"],
    }).output();
    const { npmCache } = JSON.parse(new TextDecoder().decode(stdout));
    const { npm } = JSON.parse(
      await Deno.readTextFile(join(root, "deno.lock")),
    );
    let packages = 0;
    for await (const { name: registry } of Deno.readDir(npmCache)) {
      for (const key of Object.keys(npm)) {
        const [, name, version] = /^(.+?)@([^_]+)/.exec(key)!;
        const folder = join(npmCache, registry, name!, version!);
        packages += await size(folder).catch(() => 0);
      }
    }
    const deno = await size(Deno.execPath());
    assert.ok(isNear(deno, told(/Deno \(about (\d+) MB\)/)), `Deno: ${deno}`);
    assert.ok(
      isNear(packages, told(/packages \(about (\d+) MB\)/)),
      `packages: ${packages}`,
    );
  },
});
