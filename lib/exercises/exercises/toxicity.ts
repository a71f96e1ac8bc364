import { choiceExercise } from "../choice_exercise.ts";
import { functionExercise } from "../function_exercise.ts";
import type { Exercise } from "../judgement.ts";
import { numberExercise } from "../number_exercise.ts";

/** Exercises of the notebook on toxicity. */
export const toxicityExercises: readonly Exercise[] = [
  numberExercise("toxicity-1", {
    value: 2,
    tolerance: 0,
    because:
      "Grade 2 is below 75 down to 50, and the bound belongs to the milder grade.",
    mistakes: [
      [3, "Grade 3 is below 50. The value 50 itself still belongs to grade 2."],
      [1, "Grade 1 ends at 75."],
    ],
    otherwise: "Look at the row of the platelets: which interval holds 50?",
  }),
  numberExercise("toxicity-2", {
    value: 2,
    tolerance: 0,
    because: "9.5 g/dl is 95 g/l: below 100, and not below 80.",
    mistakes: [
      [
        3,
        "9.5 is in g/dl. Read as g/l it would be below 80, and nobody would be alive with it.",
      ],
      [1, "9.5 g/dl is 95 g/l, which is below 100."],
      [0, "95 g/l is below the laboratory's limit."],
    ],
    otherwise: "Convert to g/l first: one litre is ten decilitres.",
  }),
  functionExercise("toxicity-3", {
    cases: [
      {
        input: [[{ patient: "A", grade: 1 }, { patient: "B", grade: 2 }]],
        expected: { A: 1, B: 2 },
        hint: "The result has one entry per patient.",
      },
      {
        input: [[{ patient: "A", grade: 1 }, { patient: "A", grade: 3 }]],
        expected: { A: 3 },
        hint: "Of several grades the highest counts.",
      },
      {
        input: [[{ patient: "A", grade: 3 }, { patient: "A", grade: 1 }]],
        expected: { A: 3 },
        hint: "The highest grade counts, not the last one.",
      },
      {
        input: [[
          { patient: "A", grade: 2 },
          { patient: "B", grade: 3 },
          { patient: "A", grade: 1 },
          { patient: "B", grade: 4 },
        ]],
        expected: { A: 2, B: 4 },
        hint:
          "Each patient keeps their own highest grade, in whatever order the rows come.",
      },
      {
        input: [[]],
        expected: {},
        hint: "Without events there are no entries.",
      },
    ],
    because: "Each patient counts once, with the worst grade.",
  }),
  numberExercise("toxicity-4", {
    value: 8.4,
    tolerance: 0.25,
    share: "percent",
    because:
      "By the rule of three 3/35 = 8.6%; exactly, 1 − 0.05^(1/35) = 8.2%.",
    mistakes: [
      [
        0,
        "None was seen, but that does not mean never: a risk of 5% would go unseen in one of six studies of 35 patients. Answer in percent.",
      ],
      [2.9, "1/35 is the share that a single event would be."],
      [
        10,
        "10% is the upper limit of the two-sided interval, which leaves 2.5% above it. The question leaves 5%.",
      ],
    ],
    otherwise:
      "Look for the risk p at which (1 − p)³⁵ is 0.05, and answer in percent.",
  }),
  choiceExercise("toxicity-5", {
    right: "b",
    choices: {
      a: "70% counts those with both twice. The shares add up only if nobody has both.",
      b: "If all 30% are among the 40%, it is 40%; if nobody has both, it is 70%. The figure cannot tell which.",
      c: "At least 40% have one of the two, namely all those with fatigue.",
    },
  }),
];
