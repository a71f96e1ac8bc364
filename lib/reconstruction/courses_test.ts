import assert from "node:assert/strict";
import { allows, createCourses } from "./courses.ts";
import { defaultInterpretations } from "./interpretations.ts";
import { switchInterpretations } from "./switch_interpretations.ts";

const courses = createCourses(defaultInterpretations());
const course = (name: string) => courses.find((one) => one.name === name)!;

Deno.test("35 patients take the courses, under every interpretation", () => {
  for (
    const switches of [[], ["stopped-for-toxicity=nine"], [
      "stable-disease=with-partial",
    ], ["not-progressed=only-seven"]]
  ) {
    const all = createCourses(switchInterpretations(switches));
    const patients = all.reduce((sum, one) => sum + one.patients, 0);
    assert.equal(patients, 35, switches.join());
    assert.ok(all.every((one) => one.patients > 0), switches.join());
  }
});

Deno.test("a course allows its first and last month and what lies between, but for a gap", () => {
  const progression = course("progression");
  const allowed = Array.from({ length: 80 }, (_, month) => month)
    .filter((month) => allows(progression, month, 1));
  assert.deepEqual(allowed, [
    4,
    5,
    ...Array.from({ length: 56 }, (_, i) => i + 9),
  ]);
  assert.ok(!allows(progression, 20, 0));
});

Deno.test("who is followed after stopping may be censored or have an event, not before stopping", () => {
  const wish = course("patient wish");
  assert.ok(allows(wish, 29, 0) && allows(wish, 29, 1));
  assert.ok(!allows(wish, 28, 0) && !allows(wish, 28, 1));
  assert.ok(allows(wish, 72, 1) && !allows(wish, 73, 1));
});
