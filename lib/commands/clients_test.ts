import assert from "node:assert/strict";
import { join } from "node:path";

const root = join(import.meta.dirname!, "..", "..");

/** Runs `deno task clients` with options that choose nothing. */
async function clients(...args: readonly string[]) {
  const { code, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", "--no-check", "lib/commands/clients.ts", ...args],
    cwd: root,
    env: { NO_COLOR: "1" },
  }).output();
  return { code, stderr: new TextDecoder().decode(stderr) };
}

Deno.test("a client that is not installed, or a notebook that is not there, is no success", async () => {
  const client = await clients("--client", "netscape");
  assert.equal(client.code, 1);
  assert.match(
    client.stderr,
    /^Cannot run netscape: the installed clients are runner/,
  );
  const notebook = await clients("--notebook", "99-none");
  assert.equal(notebook.code, 1);
  assert.match(notebook.stderr, /^Cannot compare: no notebook has "99-none"/);
});
