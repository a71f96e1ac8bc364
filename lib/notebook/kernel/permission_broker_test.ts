import assert from "node:assert/strict";
import { basename, join } from "node:path";
import { startKernel } from "./kernel.ts";
import { startBroker } from "./permission_broker.ts";
import { temporaryFolder } from "../test_support.ts";

Deno.test("cells on a study's data read it, and can do nothing else", async () => {
  await using folder = await temporaryFolder();
  await using elsewhere = await temporaryFolder();
  const name = basename(elsewhere.path);
  const secret = join(elsewhere.path, "secret.txt");
  await Deno.writeTextFile(secret, "name of a patient");
  await Deno.writeTextFile(join(folder.path, "data.csv"), "patient\n");
  // A junction, since Windows asks for a privilege before it makes other links.
  const link = join(folder.path, "link");
  await Deno.symlink(elsewhere.path, link, { type: "junction" });
  const notebooks = join(folder.path, "notebooks");
  await Deno.mkdir(notebooks);
  using server = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const options = { readable: [folder.path], env: { STUDY_DATA: folder.path } };
  await using kernel = await startKernel(notebooks, options);
  const run = async (code: string) => {
    const { failure } = await kernel.execute(code);
    return failure?.ename ?? "done";
  };
  const read = (path: string) =>
    `await Deno.readTextFile(${JSON.stringify(path)});`;
  const allowed = [
    read(join(folder.path, "data.csv")),
    `if (Deno.env.get("STUDY_DATA") === undefined) throw new Error("env");`,
  ];
  for (const code of allowed) assert.equal(await run(code), "done", code);
  const denied = [
    `await fetch("http://127.0.0.1:${server.addr.port}/");`,
    `await Deno.connect({ hostname: "127.0.0.1", port: ${server.addr.port} });`,
    `await fetch("https://example.com/");`,
    `new WebSocket("ws://127.0.0.1:${server.addr.port}/");`,
    `await Deno.resolveDns("example.com", "A");`,
    read(secret),
    read(join(link, "secret.txt")),
    read(join(folder.path, "..", name, "secret.txt")),
    // From the folder in which the kernel started, this would be in the study's.
    `Deno.chdir(${JSON.stringify(folder.path)});\n${
      read(join("..", name, "secret.txt"))
    }`,
    `await Deno.writeTextFile("copy.csv", "x");`,
    `await Deno.remove("data.csv");`,
    `await new Deno.Command(Deno.execPath()).output();`,
    `await new Deno.Command("whoami").output();`,
    `Deno.dlopen("libc.so.6", {});`,
    `await import("https://example.com/x.js");`,
  ];
  for (const code of denied) {
    assert.match(await run(code), /NotCapable|TypeError/, code);
  }
  assert.deepEqual(
    (await Array.fromAsync(Deno.readDir(folder.path)))
      .map(({ name }) => name).sort(),
    ["data.csv", "link", "notebooks"],
  );
});

Deno.test({
  name: "a kernel that ends without hearing the answers takes no other with it",
  ignore: Deno.build.os === "windows", // which has pipes, and no resets
  async fn() {
    await using folder = await temporaryFolder();
    const path = join(folder.path, "broker");
    await using _broker = await startBroker(path, { readable: [], ports: [] });
    const request = (id: number) =>
      new TextEncoder().encode(
        `${JSON.stringify({ id, permission: "env", value: null })}\n`,
      );
    for (let round = 0; round < 20; round++) {
      const ending = await Deno.connect({ transport: "unix", path });
      await ending.write(request(1));
      // Answers that nobody has read make of the end a reset.
      await new Promise((resolve) => setTimeout(resolve, 5));
      await ending.write(request(2));
      ending.close();
    }
    using kernel = await Deno.connect({ transport: "unix", path });
    await kernel.write(request(3));
    const answer = new Uint8Array(100);
    const length = await kernel.read(answer);
    assert.deepEqual(
      JSON.parse(new TextDecoder().decode(answer.subarray(0, length ?? 0))),
      { id: 3, result: "allow" },
    );
  },
});

Deno.test("a kernel on a study's data that takes too much memory is ended", async () => {
  await using folder = await temporaryFolder();
  const options = { readable: [folder.path], memoryLimit: 400_000_000 };
  await using kernel = await startKernel(folder.path, options);
  const code =
    "const kept = [];\nwhile (true) kept.push(new Uint8Array(5e7).fill(1));";
  await assert.rejects(kernel.execute(code), /\): it took too much memory$/m);
});
