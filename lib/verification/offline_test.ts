import assert from "node:assert/strict";
import { join } from "node:path";

const root = join(import.meta.dirname!, "..", "..");

/** Runs a command where there is no network but the loopback of its own. */
function withoutNetwork(command: string): Deno.Command {
  return new Deno.Command("unshare", {
    args: [
      ...(Deno.uid() === 0 ? [] : ["--map-root-user"]),
      ...["--net", "sh", "-c", `ip link set lo up && ${command}`],
    ],
    cwd: root,
  });
}

async function canCutNetwork(): Promise<boolean> {
  try {
    return (await withoutNetwork("true").output()).success;
  } catch {
    return false;
  }
}

const possible = Deno.build.os === "linux" && await canCutNetwork();
Deno.test({
  name: "a notebook runs in its kernel without network" +
    (possible ? "" : " (needs unshare --net and ip)"),
  ignore: !possible,
  async fn() {
    const program = `
      import { codeCells, runNotebook } from "./lib/notebook/mod.ts";
      let reached = true;
      await Deno.connect({ hostname: "1.1.1.1", port: 443 })
        .catch(() => reached = false);
      const path = "notebooks/03-progression-free-survival.ipynb";
      const cells = codeCells(await runNotebook(path));
      const outputs = cells.flatMap((cell) => cell.outputs).length;
      console.log(JSON.stringify({ reached, outputs: outputs > 10 }));`;
    const { stdout, stderr } = await withoutNetwork(
      `"${Deno.execPath()}" eval --ext=ts '${program}'`,
    ).output();
    const text = new TextDecoder();
    assert.deepEqual(
      JSON.parse(text.decode(stdout) || "null"),
      { reached: false, outputs: true },
      text.decode(stderr),
    );
  },
});
