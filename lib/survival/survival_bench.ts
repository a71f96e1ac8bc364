import { kaplanMeier, logRankTest, medianSurvival } from "./mod.ts";

/** Times in the order of a low-discrepancy sequence: the same every run, no order, no ties. */
function sample(n: number) {
  const share = (i: number, step: number) => (i * step) % 1;
  const time = Float64Array.from(
    { length: n },
    (_, i) => -24 * Math.log(1 - share(i + 1, 0.6180339887498949)),
  );
  const event = Uint8Array.from(time, (_, i) => share(i, 0.7548) < 0.6 ? 1 : 0);
  const group = Uint8Array.from(time, (_, i) => share(i, 0.5698) < 0.5 ? 1 : 2);
  return { time, months: time.map(Math.ceil), event, group };
}

for (const n of [35, 10_000, 1_000_000]) {
  const { time, months, event, group } = sample(n);
  const label = `${n.toLocaleString("en")} subjects`;
  Deno.bench(`Kaplan-Meier and median, ${label}`, { group: label }, () => {
    medianSurvival(kaplanMeier(time, event));
  });
  Deno.bench(`Kaplan-Meier, whole months, ${label}`, { group: label }, () => {
    kaplanMeier(months, event);
  });
  Deno.bench(`log-rank test, ${label}`, { group: label }, () => {
    logRankTest(time, event, group);
  });
  Deno.bench(`log-rank test, whole months, ${label}`, { group: label }, () => {
    logRankTest(months, event, group);
  });
}
