import assert from "node:assert/strict";
import { createRandom } from "../random.ts";
import { defaultInterpretations } from "../interpretations.ts";
import { createPenalty } from "./cohort_penalty.ts";
import { copyState, createState, GROUP_OF } from "./cohort_state.ts";
import { createCohortSearch } from "./search_cohort.ts";
import { createBand, walkToExtreme, widen } from "./seek_band.ts";
import { cohortTargets } from "./targets.ts";

const targets = cohortTargets(defaultInterpretations());
const found = createCohortSearch(targets)(createRandom("search"));

Deno.test("a state that was found has no penalty and the printed number of each course", () => {
  assert.equal(createPenalty(targets)(found), 0);
  targets.courses.forEach(({ patients, name }, i) =>
    assert.equal(
      found.course.filter((course) => course === i).length,
      patients,
      name,
    )
  );
});

Deno.test("most single changes of a time that counts have a penalty", () => {
  const penalty = createPenalty(targets), changed = createState();
  let worse = 0;
  for (let i = 0; i < GROUP_OF.length; i++) {
    copyState(found, changed);
    changed.event[i] = 1 - found.event[i]!;
    if (penalty(changed) > 0) worse++;
  }
  assert.ok(worse > GROUP_OF.length / 2, `only ${worse} of ${GROUP_OF.length}`);
  assert.equal(penalty(found), 0);
});

Deno.test("a walk goes towards its goal and widens the band", () => {
  const goal = { group: "all", month: 36, sign: -1 } as const;
  const options = { steps: 20_000, temperature: 0.03, price: 1 };
  const penalty = createPenalty(targets);
  const start = createBand(64), band = createBand(64);
  penalty(found);
  widen(start, penalty.counts);
  walkToExtreme(found, targets, goal, band, options, createRandom("walk"));
  const { lower, upper } = band.all;
  assert.ok(lower[36]! < start.all.lower[36]!, `${lower[36]}`);
  // Deaths and progressions within 12 months are printed, and all that is censored before is free.
  assert.ok(lower[12]! > 0.6 && upper[12]! < 0.8);
});

Deno.test("what does not meet the print is walked through at no price, but widens no band", () => {
  const goal = { group: "pancreas", month: 26, sign: 1 } as const;
  const options = { steps: 5000, temperature: 0.03, price: 0 };
  const band = createBand(64);
  walkToExtreme(found, targets, goal, band, options, createRandom("free"));
  // The printed median of the group is 26 months.
  const { lower, upper } = band.pancreas;
  assert.ok(lower[25]! > 0.5 && upper[26]! <= 0.5);
});
