import { choiceExercise } from "../choice_exercise.ts";
import { functionExercise } from "../function_exercise.ts";
import type { Exercise } from "../judgement.ts";
import { numberExercise } from "../number_exercise.ts";

/** Exercises of the notebook on the reconstruction. */
export const reconstructionExercises: readonly Exercise[] = [
  numberExercise("reconstruction-1", {
    value: 15,
    tolerance: 0.05,
    because:
      "The standard error is 10.7 / 1.96 = 5.46, and each month between the second event and the third adds 1.095: five months.",
    mistakes: [
      [
        5,
        "That is the number of months between the second event and the third.",
      ],
      [
        9.3,
        "That is where the interval begins. The formula does not put an event there.",
      ],
      [25, "The second event comes before the third, not after it."],
      [
        10,
        "The distance from the median to one end is half of the interval: 10.7, not 21.4.",
      ],
    ],
    otherwise:
      "Find the standard error from the interval, divide it by the 1.095 that each month adds, and count back from the median.",
  }),
  functionExercise("reconstruction-2", {
    cases: [
      {
        input: ["25"],
        expected: [24.5, 25.5],
        hint: "A whole number stands for half a unit to either side.",
      },
      {
        input: ["13.4"],
        expected: [13.35, 13.45],
        hint: "With one decimal, half a unit of the last digit is 0.05.",
      },
      {
        input: ["0.690"],
        expected: [0.6895, 0.6905],
        hint:
          "The zero at the end counts: three decimals were printed. Count them in the text.",
      },
      {
        input: ["-8.0"],
        expected: [-8.05, -7.95],
        hint: "The lower end comes first, below zero too.",
      },
    ],
    because:
      "The number of decimals in the text tells how far to go; the number itself no longer has them.",
  }),
  choiceExercise("reconstruction-3", {
    right: "b",
    choices: {
      a: "The share of data sets is not the probability of the truth: it depends on how the search draws what is not determined.",
      b: "Nothing that was drawn lies outside. Whether something could has to be searched for on purpose.",
      c: "A data set that meets every statement is as good as any other. Rare in the search does not mean wrong.",
    },
  }),
];
