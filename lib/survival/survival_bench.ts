import { kaplanMeier, logRankTest, medianSurvival } from "./mod.ts";
import { spreadSample } from "./testdata/spread_sample.ts";

for (const n of [35, 10_000, 1_000_000]) {
  const { time, months, event, group } = spreadSample(n);
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
