import assert from "node:assert/strict";
import { join } from "node:path";
import { isRunning, temporaryFolder } from "../notebook/test_support.ts";
import { startJupyterLab } from "./jupyterlab.ts";

Deno.test({
  name: "JupyterLab does not stay behind when its browser cannot be started",
  ignore: Deno.build.os === "windows", // has no sh
  async fn() {
    await using folder = await temporaryFolder();
    const python = join(folder.path, "python");
    const pid = join(folder.path, "pid");
    const script = `#!/bin/sh\necho $$ > ${pid}\nexec sleep 60\n`;
    await Deno.writeTextFile(python, script, { mode: 0o755 });
    await assert.rejects(startJupyterLab(
      { python, versions: {}, bin: folder.path },
      { ...folder, root: folder.path, notebooks: [], env: {} },
      join(folder.path, "no-browser"),
    ));
    const server = Number(await Deno.readTextFile(pid).catch(() => "0"));
    assert.equal(server > 0 && await isRunning(server), false);
  },
});
