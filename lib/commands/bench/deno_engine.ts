/**
 * Times this project's survival functions on a sample, in processor time: folder,
 * task names, least number of calls after a first, untimed one, which last at
 * least a second together (0: the first one is timed).
 *
 * @module
 */
import { join } from "node:path";
import process from "node:process";
import { coxRegression, kaplanMeier, logRankTest } from "../../survival/mod.ts";
import { print } from "../command_line/terminal.ts";
import { covariateCount } from "./sample.ts";

const [folder, names, repetitions] = Deno.args as [string, string, string];
const read = (name: string) => Deno.readFileSync(join(folder, name));
const numbers = (name: string) => new Float64Array(read(name).buffer);
const time = numbers("time");
const months = numbers("months");
const event = read("event");
const group = read("group");
const n = time.length;

const tasks: Record<string, () => unknown> = {
  "Kaplan-Meier": () => kaplanMeier(time, event),
  "Kaplan-Meier, months": () => kaplanMeier(months, event),
  "log-rank": () => logRankTest(time, event, group),
  "log-rank, months": () => logRankTest(months, event, group),
  "Cox, 5 covariates": () => {
    const all = numbers("covariates");
    const columns = Array.from({ length: covariateCount }, (_, j) => [
      `x${j + 1}`,
      all.subarray(j * n, (j + 1) * n),
    ]);
    return coxRegression(time, event, Object.fromEntries(columns));
  },
  "sort alone": () => {
    const copy = time.slice();
    // The bits of non-negative doubles ascend with their values.
    new BigUint64Array(copy.buffer).sort();
    return copy;
  },
};

/** Most memory this process ever held, in bytes; null where the system does not say. */
function peakMemory(): number | null {
  try {
    const status = Deno.readTextFileSync("/proc/self/status");
    const peak = /VmHWM:\s+(\d+) kB/.exec(status);
    return peak === null ? null : Number(peak[1]) * 1024;
  } catch {
    return null;
  }
}

/** Processor time: on a machine that has other work, the time on the wall would say more about that. */
function milliseconds(task: () => unknown): number {
  const start = process.cpuUsage();
  task();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

const result: Record<string, unknown> = {};
for (const name of names.split(";")) {
  const task = tasks[name];
  if (task === undefined) continue;
  const before = peakMemory();
  const first = milliseconds(task);
  const after = peakMemory();
  const times: number[] = [];
  const end = performance.now() + 1000 * Math.sign(Number(repetitions));
  while (times.length < Number(repetitions) || performance.now() < end) {
    times.push(milliseconds(task));
  }
  result[name] = {
    times: times.length === 0 ? [first] : times,
    bytesASubject: before === null || after === null
      ? null
      : (after - before) / n,
  };
}
print(JSON.stringify(result));
