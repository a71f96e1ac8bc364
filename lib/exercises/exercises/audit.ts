import { choiceExercise } from "../choice_exercise.ts";
import { functionExercise } from "../function_exercise.ts";
import type { Exercise } from "../judgement.ts";
import { numberExercise } from "../number_exercise.ts";

/** Exercises of the notebook on the audit. */
export const auditExercises: readonly Exercise[] = [
  numberExercise("audit-1", {
    value: 25.7,
    tolerance: 0.05,
    because:
      "The lower limit is 11.7 below the median, so the upper one is 11.7 above it.",
    mistakes: [
      [11.7, "That is the distance from the median to the lower limit."],
      [16.3, "Do not add the lower limit itself to the median."],
      [
        28,
        "The median must lie in the middle; twice the median is not enough.",
      ],
    ],
    otherwise:
      "Solve (2.3 + u) / 2 = 14 for the upper limit u. One decimal will do.",
  }),
  functionExercise("audit-2", {
    cases: [
      {
        input: ["5.18", 28],
        expected: true,
        hint: "145 / 28 is 5.1786, which prints as 5.18.",
      },
      {
        input: ["5.19", 28],
        expected: false,
        hint: "145 / 28 prints as 5.18 and 146 / 28 as 5.21.",
      },
      {
        input: ["2.5", 3],
        expected: false,
        hint: "7 / 3 prints as 2.3 and 8 / 3 as 2.7.",
      },
      {
        input: ["1.330", 3],
        expected: false,
        hint:
          "4 / 3 prints as 1.333 with three decimals: count the decimals of the text, zeros included.",
      },
      {
        input: ["60.1", 35],
        expected: true,
        hint: "2103 / 35 is 60.086, which prints as 60.1.",
      },
    ],
    because:
      "Take the nearest whole sum, divide again, and see whether the mean lies in the interval that the text stands for.",
  }),
  choiceExercise("audit-3", {
    right: "b",
    choices: {
      a: "The data were computed from these numbers. That they come out again cannot confirm them.",
      b: "A number that was used to make the data will be found in them, whether it is true or not.",
      c: "Being fitted says nothing against a number either. Only a contradiction with other numbers does.",
    },
  }),
];
