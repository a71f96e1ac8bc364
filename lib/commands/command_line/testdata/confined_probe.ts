/** Confines itself to two folders, then tries what it may and what it may not. */
import { join } from "node:path";
import { putInPlace } from "../../../reproduction/folders/put_in_place.ts";
import { confine } from "../confine.ts";

const [inside = "", outside = "", port = ""] = Deno.args;
const done = await confine(
  { read: [inside], write: [inside], deno: true },
  new AbortController().signal,
);
if (done) Deno.exit();

const attempts: Record<string, () => unknown> = {
  "read inside": () => Deno.readTextFile(join(inside, "data.csv")),
  "write inside": () => Deno.writeTextFile(join(inside, "new.csv"), ""),
  "read outside": () => Deno.readTextFile(join(outside, "secret.txt")),
  "write outside": () => Deno.writeTextFile(join(outside, "x"), ""),
  "reach another machine": () => fetch("http://192.0.2.1/"),
  "resolve a name": () => Deno.resolveDns("example.com", "A"),
  "run another program": () => new Deno.Command("whoami").output(),
  "exchange folders inside": async () => {
    const [complete, target] = [join(inside, "new"), join(inside, "old")];
    await Deno.mkdir(complete);
    await Deno.mkdir(target);
    // In two renames it would need a folder outside.
    await putInPlace(complete, target, join(outside, "previous"));
  },
  "loopback": () => fetch(`http://127.0.0.1:${port}/`),
};
const results: Record<string, string> = {};
for (const [name, attempt] of Object.entries(attempts)) {
  try {
    await attempt();
    results[name] = "done";
  } catch (error) {
    results[name] = (error as Error).name;
  }
}
await Deno.stdout.write(new TextEncoder().encode(JSON.stringify(results)));
