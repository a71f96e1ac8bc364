import assert from "node:assert/strict";
import { join } from "node:path";
import { jupyterDataFolder, kernelSpec } from "./spec.ts";

const machine = (
  os: string,
  variables: Record<string, string>,
  execPath = "/usr/bin/deno",
) => ({ os, execPath, env: (name: string) => variables[name] });

Deno.test("kernelSpec starts the Deno that runs, or npx's if its cache may vanish", () => {
  const rest = ["jupyter", "--kernel", "--conn", "{connection_file}"];
  const argv = (os: string, path: string) =>
    kernelSpec(machine(os, {}, path), "2.9.6").argv;
  assert.deepEqual(argv("linux", "/usr/bin/deno"), ["/usr/bin/deno", ...rest]);
  assert.deepEqual(
    argv("darwin", "/Users/a/.npm/_npx/7a/node_modules/@deno/darwin/deno"),
    ["npx", "--yes", "deno@2.9.6", ...rest],
  );
  assert.deepEqual(
    argv("windows", "C:\\npm-cache\\_npx\\7a\\node_modules\\deno.exe"),
    ["npx.cmd", "--yes", "deno@2.9.6", ...rest],
  );
});

Deno.test("kernelSpec has interrupts end the kernel, and no colours", () => {
  const spec = kernelSpec(machine("linux", {}), "2.9.6");
  assert.equal(spec.interrupt_mode, "signal");
  const onWindows = kernelSpec(machine("windows", {}), "2.9.6");
  assert.equal(onWindows.interrupt_mode, "message");
  assert.deepEqual(spec.env, { NO_COLOR: "1" });
});

// The places that Jupyter's documentation of its directories gives.
const folders: [os: string, variables: Record<string, string>, string[]][] = [
  ["linux", { HOME: "h" }, ["h", ".local", "share", "jupyter"]],
  ["linux", { HOME: "h", XDG_DATA_HOME: "x" }, ["x", "jupyter"]],
  ["darwin", { HOME: "h", XDG_DATA_HOME: "x" }, ["h", "Library", "Jupyter"]],
  ["windows", { USERPROFILE: "u", APPDATA: "a" }, ["a", "jupyter"]],
  ["windows", { USERPROFILE: "u" }, ["u", ".jupyter", "data"]],
  ["linux", { HOME: "h", JUPYTER_DATA_DIR: "d" }, ["d"]],
];

for (const [os, variables, expected] of folders) {
  Deno.test(`jupyterDataFolder on ${os} with ${Object.keys(variables)}`, () => {
    assert.equal(jupyterDataFolder(machine(os, variables)), join(...expected));
  });
}

Deno.test("jupyterDataFolder says when there is no home", () => {
  assert.throws(() => jupyterDataFolder(machine("linux", {})), /HOME/);
});
