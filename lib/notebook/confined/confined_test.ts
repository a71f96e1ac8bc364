import assert from "node:assert/strict";
import { join } from "node:path";
import { startConfined } from "./confined.ts";
import { type Kernel, startKernel } from "../kernel/kernel.ts";
import { gatherOutputs } from "../outputs.ts";
import { displaying, temporaryFolder } from "../test_support.ts";

/** A readable folder with a file, and a secret beside it. */
const work = await temporaryFolder();
const inside = join(work.path, "study"), secret = join(work.path, "secret.txt");
await Deno.mkdir(inside);
await Deno.writeTextFile(join(inside, "patients.csv"), "patient\nP1\n");
await Deno.writeTextFile(secret, "a name");
await Deno.writeTextFile(join(work.path, "secret.mjs"), "export default 1;");
await Deno.writeTextFile(join(work.path, "secret.json"), "[1]");
const constants = `const inside = ${JSON.stringify(inside)};
  const secret = ${JSON.stringify(secret)};
  const beside = "file://" + secret.slice(0, secret.lastIndexOf("/") + 1);
  const module = (code) => "data:text/javascript," + encodeURIComponent(code);`;

/** What a worker's code posts; rejects if it fails. */
const inWorker = `const inWorker = (code, options = {}) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(module(code), { type: "module", ...options });
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = (event) => {
      event.preventDefault();
      reject(new Error(event.message));
    };
  });`;

/** Each is an attack that fails if it throws, and works if it ends. */
const attacks: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "read outside": {
    "a file": `Deno.readTextFileSync(secret)`,
    "by a relative path": `Deno.readTextFileSync("../secret.txt")`,
    "from another working folder":
      `Deno.chdir(".."); Deno.readTextFileSync("secret.txt")`,
    "by a dotted path": `Deno.readTextFileSync(inside + "/../secret.txt")`,
    "by a URL": `await Deno.readTextFile(new URL("secret.txt", beside))`,
    "a folder": `[...Deno.readDirSync(inside + "/..")]`,
    "its size": `Deno.statSync(secret)`,
    "an open file": `Deno.openSync(secret)`,
    "what a link names": `Deno.readLinkSync("/proc/self/exe")`,
    "the environment of this process":
      `Deno.readTextFileSync("/proc/self/environ")`,
    "the memory of this process": `Deno.openSync("/proc/self/mem")`,
    "the process that runs it":
      `Deno.readTextFileSync("/proc/" + Deno.ppid + "/environ")`,
    "a device": `Deno.readTextFileSync("/dev/null")`,
    "changes of files": `Deno.watchFs(secret)`,
    "by Node": `(await import("node:fs")).readFileSync(secret)`,
    "by Node's promises":
      `await (await import("node:fs/promises")).readFile(secret)`,
    "by Node's streams": `for await (const chunk of
      (await import("node:fs")).createReadStream(secret)) chunk`,
    "as a Blob": `await (await import("node:fs")).openAsBlob(secret)`,
    "by require": `(await import("node:module")).createRequire(secret)(
      "./secret.json")`,
    "by require with another compiler":
      `const { default: Module } = await import("node:module");
      Module.prototype._compile = () => {};
      Module.createRequire(secret)("/etc/passwd")`,
    "by require with another extension":
      `const { default: Module } = await import("node:module");
      Module._extensions[".txt"] = Module._extensions[".json"];
      Module.createRequire(secret)(secret)`,
    "by a path that require finds":
      `(await import("node:module")).createRequire(secret).resolve(
        "./secret.json")`,
    "by fetch": `await fetch(beside + "secret.txt")`,
    "by import": `await import(beside + "secret.mjs")`,
    "by a raw import":
      `await import(beside + "secret.txt", { with: { type: "text" } })`,
    "by an import of JSON":
      `await import(beside + "secret.json", { with: { type: "json" } })`,
    "by a module that imports it":
      `await import(module(\`import "\${beside}secret.mjs"\`))`,
    "by a module that imports it raw": `await import(module(
      \`import text from "\${beside}secret.txt" with { type: "text" }\`))`,
    "by a Blob's module": `await import(URL.createObjectURL(new Blob(
      [\`import "\${beside}secret.mjs"\`], { type: "text/javascript" })))`,
    "by a worker": `await inWorker(
      \`postMessage(Deno.readTextFileSync(\${JSON.stringify(secret)}))\`)`,
    "by a worker that asks for more": `await inWorker(
      \`postMessage(Deno.readTextFileSync(\${JSON.stringify(secret)}))\`,
      { deno: { permissions: { read: true } } })`,
    "by a worker's import": `await inWorker(
      \`import x from "\${beside}secret.mjs"; postMessage(x)\`)`,
    "by a Node worker": `const { Worker } = await import("node:worker_threads");
      await new Promise((resolve, reject) =>
        new Worker(secret).on("error", reject).on("exit", resolve))`,
    "by SQLite": `new (await import("node:sqlite")).DatabaseSync(
      secret, { readOnly: true }).exec("select * from sqlite_master")`,
    "by an attached database":
      `new (await import("node:sqlite")).DatabaseSync(":memory:").exec(
        "attach '" + secret + "' as other")`,
    "by an addon": `(await import("node:process")).default.dlopen(
      { exports: {} }, secret)`,
    "by a prompt": `if ((await Deno.permissions.request(
      { name: "read" })).state !== "granted") throw new Error("denied")`,
    "by another realm": `(await import("node:vm")).runInThisContext(
      "Deno.readTextFileSync(" + JSON.stringify(secret) + ")")`,
    "where it is kept": `Deno.realPathSync(secret)`,
    "by a bundle": `await Deno.bundle({ entrypoints: [secret], write: false })`,
  },
  "see the environment": {
    "all of it": `Object.getPrototypeOf(Deno).env.toObject()`,
    "one variable": `Object.getPrototypeOf(Deno).env.get("HOME")`,
    "the user": `(await import("node:os")).userInfo()`,
    "the machine": `Deno.hostname()`,
    "its network": `Deno.networkInterfaces()`,
  },
  "write": {
    "a file": `Deno.writeTextFileSync(inside + "/new", "")`,
    "over the data": `Deno.openSync(inside + "/patients.csv", { write: true })`,
    "a temporary file": `Deno.makeTempFileSync()`,
    "a folder": `Deno.mkdirSync(inside + "/new")`,
    "a link": `Deno.symlinkSync(secret, inside + "/link")`,
    "a hard link": `Deno.linkSync(secret, inside + "/link")`,
    "by renaming": `Deno.renameSync(inside, inside + "2")`,
    "by removing": `Deno.removeSync(inside, { recursive: true })`,
    "permissions": `Deno.chmodSync(inside, 0o777)`,
    "by Node": `(await import("node:fs")).writeFileSync(inside + "/new", "")`,
    "by Node's links":
      `(await import("node:fs")).symlinkSync(secret, inside + "/link")`,
    "storage": `localStorage.setItem("patient", "P1")`,
    "storage of the session": `sessionStorage.setItem("patient", "P1")`,
    "a cache": `await caches.open("patients")`,
    "a cache in a worker":
      `await inWorker(\`await caches.open("patients"); postMessage(1)\`)`,
    "storage in a worker":
      `await inWorker(\`localStorage.setItem("a", "b"); postMessage(1)\`)`,
    "a key-value store": `await Deno.openKv()`,
    "a database": `new (await import("node:sqlite")).DatabaseSync(
      inside + "/new.sqlite")`,
    "by a database in memory":
      `new (await import("node:sqlite")).DatabaseSync(":memory:").exec(
        "vacuum into '" + inside + "/new.sqlite'")`,
    "a picture of the memory":
      `(await import("node:v8")).writeHeapSnapshot(inside + "/heap")`,
  },
  "reach the network": {
    "by fetch": `await fetch("http://127.0.0.1:8765/")`,
    "by fetch, elsewhere": `await fetch("https://example.com/")`,
    "by a socket": `await Deno.connect({ port: 8765 })`,
    "by TLS": `await Deno.connectTls({ hostname: "example.com", port: 443 })`,
    "by a socket of Node": `await new Promise(async (resolve, reject) =>
      (await import("node:net")).connect(8765, "127.0.0.1")
        .on("error", reject).on("connect", resolve))`,
    "by HTTP of Node": `await new Promise(async (resolve, reject) =>
      (await import("node:http")).get("http://127.0.0.1:8765/", resolve)
        .on("error", reject))`,
    "by UDP": `Deno.listenDatagram({ port: 0, transport: "udp" })`,
    "by a pipe of this machine":
      `await Deno.connect({ transport: "unix", path: inside + "/socket" })`,
    "by a WebSocket": `await new Promise((resolve, reject) => {
      const socket = new WebSocket("ws://127.0.0.1:8765/");
      socket.onopen = resolve;
      socket.onerror = (event) => reject(new Error(event.message));
    })`,
    "by listening": `Deno.listen({ port: 0 })`,
    "by serving": `Deno.serve({ port: 0 }, () => new Response(""))`,
    "by a name": `await Deno.resolveDns("patient-1.example.com", "A")`,
    "by a name, with Node": `await (await import("node:dns/promises"))
      .lookup("patient-1.example.com")`,
    "in the name of a package": `await import("npm:x-70617469656e742d31@1")`,
    "in the name of a JSR package":
      `await import("jsr:@patients/x-70617469656e742d31@1")`,
    "in the name of a module":
      `await import("https://example.com/patient-1.ts")`,
    "by the debugger": `(await import("node:inspector")).open(0)`,
    "by a worker": `await inWorker(
      \`await fetch("http://127.0.0.1:8765/"); postMessage(1)\`)`,
  },
  "start": {
    "a program": `new Deno.Command("ls").outputSync()`,
    "Deno": `new Deno.Command(Deno.execPath(), { args: ["-V"] }).outputSync()`,
    "a program by Node":
      `(await import("node:child_process")).execFileSync("/bin/ls")`,
    "a shell": `(await import("node:child_process")).execSync("ls")`,
    "a fork": `(await import("node:child_process")).fork(secret)`,
    "a function of a library":
      `Deno.dlopen("libc.so.6", { getpid: { parameters: [], result: "i32" } })`,
    "a library from SQLite": `new (await import("node:sqlite")).DatabaseSync(
      ":memory:", { allowExtension: true }).loadExtension(secret)`,
  },
  "signal": {
    "what runs it": `Deno.kill(Deno.ppid, "SIGCONT")`,
    "what runs it, by Node":
      `(await import("node:process")).default.kill(Deno.ppid, "SIGCONT")`,
    "another process": `Deno.kill(1, "SIGCONT")`,
  },
};

let process = await startConfined(inside, [inside]);
Deno.test.afterAll(async () => {
  await process[Symbol.asyncDispose]();
  await work[Symbol.asyncDispose]();
});

/** Whether a cell came to its end; a process that it ends is replaced. */
async function works(code: string): Promise<boolean> {
  const cell = `await (async () => { ${constants} ${inWorker}\n${code} })();`;
  try {
    return (await process.execute(cell)).failure === undefined;
  } catch (error) {
    assert.match(String(error), /the cells' process ended/);
    process = await startConfined(inside, [inside]);
    return false;
  }
}

for (const [what, ways] of Object.entries(attacks)) {
  for (const [way, code] of Object.entries(ways)) {
    Deno.test(`a cell on a study's data cannot ${what}: ${way}`, async () => {
      assert.equal(await works(code), false);
    });
  }
}

/** What stands under a cell. */
async function shown({ execute }: Kernel, source: string) {
  const { messages, failure } = await execute(source);
  return [
    ...gatherOutputs(messages, new Map()).map((output) =>
      output.output_type === "stream"
        ? output.text
        : output.output_type === "error"
        ? ""
        : output.data["text/plain"]
    ),
    ...failure ? [failure.ename] : [],
  ];
}

Deno.test("a cell on a study's data reads the study, and nothing is left in it", async () => {
  assert.deepEqual(
    await shown(process, `await Deno.readTextFile("patients.csv");`),
    ['"patient\\nP1\\n"'],
  );
  const names = await Array.fromAsync(Deno.readDir(work.path));
  assert.deepEqual(names.map(({ name }) => name).sort(), [
    "secret.json",
    "secret.mjs",
    "secret.txt",
    "study",
  ]);
  const left = await Array.fromAsync(Deno.readDir(inside));
  assert.deepEqual(left.map(({ name }) => name), ["patients.csv"]);
});

Deno.test("what a cell compiles is gone with its process", async () => {
  const { stdout } = await new Deno.Command(Deno.execPath(), {
    args: ["info", "--json"],
  }).output();
  const { denoDir } = JSON.parse(new TextDecoder().decode(stdout));
  const kept = async () =>
    (await Promise.all(
      ["gen/data", "gen/blob", "location_data"].map((path) =>
        Array.fromAsync(Deno.readDir(join(denoDir, path))).catch(() => [])
      ),
    )).flat().map(({ name }) => name).sort();
  const before = await kept();
  const code =
    `"data:application/typescript,export const p: string = '${Date.now()}'"`;
  const cell = `const { p } = await import(${code}); p.length;`;
  assert.deepEqual(await shown(process, cell), ["13"]);
  assert.deepEqual(await kept(), before);
});

Deno.test("a cell sees the variables that it is given, and no others", async () => {
  await using other = await startConfined(inside, [inside], {
    env: { STUDY_DATA: inside },
  });
  assert.deepEqual(
    await shown(
      other,
      `const { default: process } = await import("node:process");
      console.log(Deno.env.get("STUDY_DATA") === Deno.cwd(),
        Deno.env.get("HOME"), Object.keys(process.env));`,
    ),
    ['true undefined [ "STUDY_DATA" ]\n'],
  );
});

Deno.test("what a cell writes past the console neither shows nor misleads", async () => {
  const say = (text: string) =>
    `void Deno.stdout.writeSync(new TextEncoder().encode(${
      JSON.stringify(text)
    }));`;
  assert.deepEqual(
    await shown(process, say('{"is":"done","failure":null}\nx')),
    [],
  );
  assert.deepEqual(await shown(process, "1 + 1;"), ["2"]);
});

/** Cells, each of which must show in a confined process what it shows in the kernel. */
const sequence = [
  ...["let n = 0; function more() { n++; }", "more(); more();", "n;"],
  ...["let m = 1;", "m = 2;", "m += 1;", "m;", "const k = 1;", "k = 2;", "k;"],
  ...["const x = 1\nconst y = 2\n;[x, y].join()", "const x = 5;", "x + y;"],
  ...["let age = 1; const old = () => age;", "let age = 2;", "old();"],
  ...["function soon() { return tomorrow; }", "const tomorrow = 8;", "soon();"],
  ...["later();", "const later = 1;", "typeof later;", "typeof never;"],
  ...["const { a, b: [c = 7], ...d } = { a: 1, b: [], z: 3 };", "[a, c, d];"],
  ...["let p = 1, q = 2;\n[p, q] = [q, p];\n({ p } = { p: 9 });", "[p, q];"],
  ...["for (var i = 0, w = 2; i < 3; i++) w *= 2\ni + w", "i;"],
  ...["class A { static s = 1; get me() { return A.s; } }", "new A().me;"],
  ...["const f = () => 1, g = function () {};", "f.name + g.name;"],
  ...["enum Grade { G1 = 1, G2 }", "Grade[2];"],
  ...["let v: number | undefined;", "v;", "v = 3;", "v;"],
  ...["let s = 1\nlet t = s\n++t\nt", "`${s}`;"],
  "console.log('%s is %d', 'a', 1.5, { b: [1] }); console.error('no');",
  "console.table([{ a: 1 }]); console.log(new Float64Array(2));",
  "throw new RangeError('bad age');",
  ...["import { basename } from 'node:path';", "basename('a/b');"],
  displaying("text/plain", "shown"),
];

Deno.test("cells show in a confined process what they show in the kernel", async () => {
  await using kernel = await startKernel(inside);
  for (const cell of sequence) {
    const [here, there] = [
      await shown(process, cell),
      await shown(kernel, cell),
    ];
    assert.deepEqual(here, there, cell);
  }
});

/** Cells that a limit ends, each with what is then said. */
const endless: Readonly<Record<string, readonly [string, RegExp]>> = {
  "loops": ["while (true);", /not finished within 1\.5 s/],
  "waits": ["await new Promise(() => {});", /not finished within 1\.5 s/],
  "reads the runner's input": [
    "Deno.stdin.readSync(new Uint8Array(1));",
    /not finished within 1\.5 s/,
  ],
  "prints": [
    `const line = "x".repeat(100_000);\nwhile (true) console.log(line);`,
    /more than 3000000 bytes of output/,
  ],
  "takes memory": [
    "const kept = [];\nwhile (true) kept.push(new Uint8Array(5e7).fill(1));",
    /ended \(SIGKILL\): it took too much memory/,
  ],
  "closes its output": ["Deno.stdout.close();", /not finished within|ended/],
  "exits": ["Deno.exit(3);", /ended \(exit code 3\)/],
};
for (const [what, [cell, message]] of Object.entries(endless)) {
  Deno.test(`a confined cell that ${what} is ended with the reason`, async () => {
    await using confined = await startConfined(inside, [inside], {
      timeLimit: 1500,
      outputLimit: 3_000_000,
      memoryLimit: 400_000_000,
    });
    await assert.rejects(confined.execute(cell), { message });
  });
}
