import assert from "node:assert/strict";
import { createRandom } from "../random.ts";
import { defaultInterpretations } from "../interpretations.ts";
import { createPenalty } from "./cohort_penalty.ts";
import { copyState, createState, GROUP_OF } from "./cohort_state.ts";
import { createCohortSearch } from "./search_cohort.ts";
import { extremesOf, walkToExtreme } from "./walk_to_extreme.ts";
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

Deno.test("a walk goes towards its goal and keeps the data sets that it passes", () => {
  const goal = { group: "all", month: 36, sign: -1 } as const;
  const options = { steps: 20_000, temperature: 0.03, price: 1, lastMonth: 64 };
  const start = extremesOf(found, targets, 64);
  const seen = walkToExtreme(
    found,
    targets,
    goal,
    options,
    createRandom("walk"),
  );
  const { lower, upper } = seen.all;
  assert.ok(lower[36]!.survival < start.all.lower[36]!.survival);
  // Deaths and progressions within 12 months are printed, and all that is censored before is free.
  assert.ok(lower[12]!.survival > 0.6 && upper[12]!.survival < 0.8);
  const { survival, state } = lower[36]!;
  assert.equal(createPenalty(targets)(state), 0);
  assert.equal(
    extremesOf(state, targets, 64).all.upper[36]!.survival,
    survival,
  );
});

Deno.test("what does not meet the print is walked through at no price, but is not kept", () => {
  const goal = { group: "pancreas", month: 26, sign: 1 } as const;
  const options = { steps: 5000, temperature: 0.03, price: 0, lastMonth: 64 };
  const { pancreas: { lower, upper } } = walkToExtreme(
    found,
    targets,
    goal,
    options,
    createRandom("free"),
  );
  // The printed median of the group is 26 months.
  assert.ok(lower[25]!.survival > 0.5 && upper[26]!.survival <= 0.5);
});
