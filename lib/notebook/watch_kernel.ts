// A program beside each kernel, which ends it when the runner was killed and
// could not: this program's input ends with the runner.

import { endProcesses } from "./end_processes.ts";

for await (const _ of Deno.stdin.readable);
await endProcesses(Number(Deno.args[0]));
