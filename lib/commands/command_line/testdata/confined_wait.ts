/** Confines itself, says which process it then is, and waits for its end. */
import { setTimeout as sleep } from "node:timers/promises";
import { confine } from "../confine.ts";
import { runCommand } from "../run_command.ts";
import { print } from "../terminal.ts";

await runCommand("", async (signal) => {
  if (await confine({ read: [import.meta.dirname!] }, signal)) return;
  print(String(Deno.pid));
  await sleep(600_000, undefined, { signal });
});
