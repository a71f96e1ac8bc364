import assert from "node:assert/strict";
import { createReconstruction } from "./reconstruct.ts";
import { SIXTEEN } from "./search/groups.ts";
import { switchInterpretations } from "./switch_interpretations.ts";
import { symptomTargets } from "./symptom_targets.ts";

// 11 with diarrhoea, of whom 3 left early, 13 with flushing, of whom 4 did, and 9 with both are 15; 9 with
// flushing stayed, so at most 6 of the 15 left.
for (
  const [option, groups, early] of [
    ["without", 3, [4, 7]], // one of the 16 has no symptoms
    ["with", 4, [4, 12]], // six of the 21
  ] as const
) {
  Deno.test(`naive-at-baseline=${option}: who has symptoms, and how many of them leave early`, () => {
    const targets = symptomTargets(
      switchInterpretations([`naive-at-baseline=${option}`]),
    );
    assert.equal(targets.groups.length, groups);
    assert.equal(targets.patients, 15);
    assert.deepEqual(targets.left, [4, 6]);
    assert.deepEqual(targets.early, early);
  });
}

Deno.test("at least 4 and at most 7 of the 16 stop before 3 months", () => {
  const reconstruct = createReconstruction();
  for (let i = 0; i < 12; i++) {
    const early = reconstruct(`leaving/${i}`).courses.filter((one) =>
      one.duration < 3 && SIXTEEN.includes(one.group)
    ).length;
    assert.ok(early >= 4 && early <= 7, `leaving/${i}: ${early}`);
  }
});
