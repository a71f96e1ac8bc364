import { choiceExercise } from "../choice_exercise.ts";
import { functionExercise } from "../function_exercise.ts";
import type { Exercise } from "../judgement.ts";
import { numberExercise } from "../number_exercise.ts";

/** Exercises of the notebook on biochemical response. */
export const hormoneExercises: readonly Exercise[] = [
  numberExercise("t-1", {
    value: 3 / Math.sqrt(20 / 3 / 4),
    tolerance: 0.01,
    because: "Mean 3, standard deviation √(20/3) = 2.58, standard error 1.29.",
    mistakes: [
      [
        3 / Math.sqrt(5 / 4),
        "The standard deviation of a sample divides by n − 1, here 3, and not by n.",
      ],
      [
        3 / Math.sqrt(20 / 3),
        "That is mean / standard deviation. The standard error is the standard deviation divided by √n.",
      ],
      [3, "3 is the mean change. Divide it by its standard error."],
    ],
    otherwise: "t = mean / (standard deviation / √n).",
  }),
  numberExercise("t-2", {
    value: 20,
    tolerance: 0.01,
    because: "The changes are 20, 65 and −65, and 20 is in the middle.",
    mistakes: [
      [
        10,
        "30 − 20 is the difference of the two medians. They belong to different patients.",
      ],
      [20 / 3, "That is the mean of the changes."],
    ],
    otherwise:
      "Take the change of each patient first, then the middle one of the three.",
  }),
  functionExercise("t-3", {
    cases: [
      {
        input: [[3, 1, 2]],
        expected: 2,
        hint: "Sort the values and take the middle one.",
      },
      {
        input: [[4, 1, 2, 3]],
        expected: 2.5,
        hint:
          "With an even number of values the median is the mean of the middle two.",
      },
      {
        input: [[5, null, 1]],
        expected: 3,
        hint: "Leave missing values out before sorting.",
      },
      {
        input: [[0, null, 4, 1]],
        expected: 1,
        hint: "0 is a value, not a missing one: leave out `null` alone.",
      },
      {
        input: [[-1, -10, 3]],
        expected: -1,
        hint:
          "Values below 0 come before those above: sort with `(a, b) => a - b`.",
      },
      {
        input: [[7]],
        expected: 7,
        hint: "The median of one value is that value.",
      },
      {
        input: [[10, 9, 100]],
        expected: 10,
        hint:
          "`sort()` without a function sorts as text; give it `(a, b) => a - b`.",
      },
    ],
    because: "It skips what is missing, and it sorts numbers as numbers.",
  }),
  choiceExercise("t-4", {
    right: "b",
    choices: {
      a: "The test cannot show that there is no change. With so few pairs, a large change could have gone unnoticed.",
      b: "The interval of the mean change shows which changes are compatible with the data: often both a rise and a fall.",
      c: "The p-value is computed as if there were no change. It is not the probability of that.",
    },
  }),
  choiceExercise("t-5", {
    right: "b",
    choices: {
      a: "That is what an unpaired test compares. It does not know which ends belong together.",
      b: "The test divides the mean of these changes by its standard error. Where a line starts does not matter.",
      c: "That is what the sign test uses. The t test also uses how large each change is.",
    },
  }),
];
