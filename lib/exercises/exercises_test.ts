import assert from "node:assert/strict";
import { choiceExercise } from "./choice_exercise.ts";
import { judge } from "./check.ts";
import { exercises } from "./exercises.ts";
import { functionExercise } from "./function_exercise.ts";
import { exerciseOf } from "./notebook_exercise.ts";
import { numberExercise } from "./number_exercise.ts";

Deno.test("a blank is never right, whatever the exercise", () => {
  for (const [id, exercise] of exercises) {
    for (const blank of [undefined, null, "", NaN, {}, () => undefined]) {
      assert.notEqual(exercise.judge(blank).outcome, "correct", id);
    }
  }
});

Deno.test("a blank in place of a number is not answered, another value is wrong", () => {
  const outcomes = [undefined, null, NaN, "0.44"].map((answer) =>
    judge("km-1", answer).outcome
  );
  assert.deepEqual(outcomes, [
    "not answered",
    "not answered",
    "wrong",
    "wrong",
  ]);
});

Deno.test("a known mistake gets its own explanation", () => {
  const dropped = judge("km-1", 1 / 4);
  const halved = judge("km-1", 1 / 2);
  assert.deepEqual([dropped.outcome, halved.outcome], ["wrong", "wrong"]);
  assert.match(dropped.explanation, /leaves out the censored/);
  assert.notEqual(dropped.explanation, halved.explanation);
  assert.equal(judge("km-1", 0.4444).outcome, "correct");
});

Deno.test("a mistake that would pass for the answer is refused", () => {
  const question = {
    value: 1,
    tolerance: 0.1,
    because: "",
    otherwise: "",
    mistakes: [[1.05, "close"]] as const,
  };
  assert.throws(() => numberExercise("x", question), /1\.05 lies within 0\.1/);
});

Deno.test("a choice is read without regard to capitals, others are named", () => {
  const exercise = choiceExercise("x", {
    right: "SD",
    choices: { SD: "yes", PD: "no" },
  });
  assert.equal(exercise.judge(" sd ").outcome, "correct");
  assert.equal(exercise.judge("PD").explanation, "no");
  assert.match(exercise.judge("CR").explanation, /one of "SD", "PD"/);
  assert.throws(() => choiceExercise("x", { right: "c", choices: {} }));
});

const doubled = functionExercise("x", {
  because: "",
  cases: [
    { input: [[0.1, 0.2]], expected: [0.2, 0.4], hint: "Double each." },
    { input: [[]], expected: [], hint: "Nothing stays nothing." },
  ],
});

Deno.test("a function is shown the call that fails, with result and hint", () => {
  const { outcome, explanation } = doubled.judge((x: number[]) => x);
  assert.equal(outcome, "wrong");
  assert.equal(
    explanation,
    "Called with `[0.1,0.2]`, it returns `[0.1,0.2]`, and should return `[0.2,0.4]`. Double each.",
  );
});

Deno.test("a function that throws, or that spoils its arguments, is judged all the same", () => {
  const throwing = doubled.judge(() => {
    throw new Error("oops");
  });
  assert.match(throwing.explanation, /throws "oops"/);
  const throwingNull = doubled.judge(() => {
    throw null;
  });
  assert.match(throwingNull.explanation, /throws "null"/);
  assert.match(doubled.judge(() => 2n).explanation, /returns `2n`/);
  const spoiling = (x: number[]) => x.splice(0).map((value) => 2 * value);
  assert.equal(doubled.judge(spoiling).outcome, "correct");
  assert.equal(doubled.judge(spoiling).outcome, "correct");
});

Deno.test("an exercise of a cell has an id and a solution, or is refused", () => {
  const cell = { cell_type: "code", id: "c", source: "" } as const;
  assert.equal(exerciseOf({ ...cell, metadata: {} }), undefined);
  const exercise = { id: "km-1", solution: ["const s = 1;", "s;"] };
  assert.deepEqual(exerciseOf({ ...cell, metadata: { exercise } }), {
    id: "km-1",
    solution: "const s = 1;\ns;",
  });
  for (const wrong of [{ id: "km-1" }, { id: 1, solution: [] }]) {
    assert.throws(
      () => exerciseOf({ ...cell, metadata: { exercise: wrong } }),
      /^TypeError: Cannot read the exercise of cell c: it must have an id and/,
    );
  }
});

Deno.test("an unknown exercise is an error that names the known ones", () => {
  assert.throws(() => judge("km-99", 1), {
    name: "RangeError",
    message: /no exercise "km-99", only cohort-1, /,
  });
});
