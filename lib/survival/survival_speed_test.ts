import assert from "node:assert/strict";
import process from "node:process";
import { kaplanMeier, logRankTest } from "./mod.ts";
import { spreadSample } from "./testdata/spread_sample.ts";

const { time, months, event, group } = spreadSample(200_000);

/** Least processor time of several calls, in milliseconds: what other programs do hardly counts. */
function fastest(call: () => unknown): number {
  const times = Array.from({ length: 7 }, () => {
    const { user, system } = process.cpuUsage();
    call();
    const used = process.cpuUsage({ user, system });
    return (used.user + used.system) / 1000;
  });
  return Math.min(...times);
}

/** Generous bounds: the curve takes 2 to 3 times as long as the engine's own sort of the same bits. */
Deno.test("speed: whole analyses cost no more than a few sorts", () => {
  const sort = fastest(() => new BigUint64Array(time.slice().buffer).sort());
  assert.ok(fastest(() => kaplanMeier(time, event)) < 8 * sort);
  assert.ok(fastest(() => logRankTest(time, event, group)) < 8 * sort);
});

Deno.test("speed: whole times need no sort", () => {
  const continuous = fastest(() => kaplanMeier(time, event));
  assert.ok(fastest(() => kaplanMeier(months, event)) < continuous / 2);
});

Deno.test("speed: what sorts badly by its first digits still sorts", () => {
  const clustered = time.map((t) => 1e9 + t * 1e-6);
  const ordinary = fastest(() => kaplanMeier(time, event));
  assert.ok(fastest(() => kaplanMeier(clustered, event)) < 10 * ordinary);
});
