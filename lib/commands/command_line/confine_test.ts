import assert from "node:assert/strict";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { isRunning, temporaryFolder } from "../../notebook/test_support.ts";

Deno.test({
  name: "a confined command reads and writes its folders, and no more",
  async fn() {
    await using inside = await temporaryFolder();
    await using outside = await temporaryFolder();
    await Deno.writeTextFile(join(inside.path, "data.csv"), "patient\n");
    await Deno.writeTextFile(join(outside.path, "secret.txt"), "a name");
    await using server = Deno.serve(
      { hostname: "127.0.0.1", port: 0, onListen: () => {} },
      () => new Response(""),
    );
    const { code, stdout } = await new Deno.Command(Deno.execPath(), {
      args: [
        "run",
        "-A",
        join(import.meta.dirname!, "testdata", "confined_probe.ts"),
        inside.path,
        outside.path,
        String(server.addr.port),
      ],
      stderr: "inherit",
    }).output();
    assert.equal(code, 0);
    const refused = "NotCapable";
    assert.deepEqual(JSON.parse(new TextDecoder().decode(stdout)), {
      "read inside": "done",
      "write inside": "done",
      "read outside": refused,
      "write outside": refused,
      "reach another machine": refused,
      "resolve a name": refused,
      "run another program": refused,
      "exchange folders inside": "done",
      "loopback": refused,
    });
  },
});

for (const [signal, code] of [["SIGKILL", 137], ["SIGTERM", 130]] as const) {
  Deno.test({
    name: `a confined command ends with the process that a ${signal} ends`,
    ignore: Deno.build.os === "windows", // has no ps
    async fn() {
      const program = join(
        import.meta.dirname!,
        "testdata",
        "confined_wait.ts",
      );
      const command = new Deno.Command(Deno.execPath(), {
        args: ["run", "-A", program],
        stdout: "piped",
        stderr: "null",
      }).spawn();
      const { value } = await command.stdout[Symbol.asyncIterator]().next();
      const confined = Number(new TextDecoder().decode(value));
      assert.ok(await isRunning(confined));
      command.kill(signal);
      assert.equal((await command.status).code, code);
      for (let tries = 0; await isRunning(confined); tries++) {
        assert(tries < 100, "it still runs");
        await sleep(50);
      }
    },
  });
}
