import { choiceExercise } from "../choice_exercise.ts";
import { functionExercise } from "../function_exercise.ts";
import type { Exercise } from "../judgement.ts";
import { numberExercise } from "../number_exercise.ts";

/** Exercises of the notebook on symptomatic response. */
export const symptomExercises: readonly Exercise[] = [
  numberExercise("rank-1", {
    value: 5,
    tolerance: 0.01,
    because:
      "The rises are 1 and 3. Among 1, 2, 2, 3, 5 they have the ranks 1 and 4.",
    mistakes: [
      [
        7,
        "That ranks the patient without a change as well. Leave the zero out first.",
      ],
      [4, "4 is the sum of the rises themselves. Add their ranks."],
      [10, "10 is the rank sum of the falls."],
    ],
    otherwise:
      "Leave out the zero, rank the sizes without their signs, and add the ranks of the rises.",
  }),
  numberExercise("rank-2", {
    value: 1 / 16,
    tolerance: 0.0005,
    share: "proportion",
    because:
      "Of 2⁵ = 32 patterns of signs, 2 are the most extreme: all down and all up.",
    mistakes: [
      [
        1 / 32,
        "1/32 counts one direction. A two-sided test also counts all five changes upward.",
      ],
      [
        0.05,
        "0.05 is a convention. What can occur is counted: 32 patterns of signs.",
      ],
      [2, "2 is the number of patterns. Divide it by how many there are."],
    ],
    otherwise:
      "Each of five changes can go up or down: count all patterns, and those as extreme as all of one sign.",
  }),
  functionExercise("rank-3", {
    cases: [
      {
        input: [[5, 3, 4]],
        expected: [3, 1, 2],
        hint:
          "The smallest value has rank 1, and the ranks stay in the order of the values.",
      },
      {
        input: [[1, 1, 2]],
        expected: [1.5, 1.5, 3],
        hint: "Equal values share the mean of the ranks that they take up.",
      },
      {
        input: [[2, 2, 2]],
        expected: [2, 2, 2],
        hint: "Three equal values take the ranks 1, 2 and 3: the mean is 2.",
      },
      {
        input: [[10, 9, 100]],
        expected: [2, 1, 3],
        hint: "Compare numbers as numbers, not as text.",
      },
      {
        input: [[-3, 1, 2]],
        expected: [1, 2, 3],
        hint:
          "−3 is the smallest of these values: the function ranks the values as they are, not their sizes.",
      },
      {
        input: [[0, -1, 0]],
        expected: [2.5, 1, 2.5],
        hint: "0 is a value like any other.",
      },
    ],
    because:
      "A midrank is the number of smaller values plus half of (equal values + 1).",
  }),
  choiceExercise("rank-4", {
    right: "c",
    choices: {
      a: "A small p-value says that chance alone is a poor explanation. It does not say which cause is the right one.",
      b: "The test compares each patient with themselves, but it cannot separate the treatment from the passage of time.",
      c: "Patients start a treatment at a bad time, and a bad time passes. Only a control group separates the two.",
    },
  }),
  choiceExercise("rank-5", {
    right: "a",
    choices: {
      a: "The largest change keeps the largest rank, however large it is. The statistic uses only ranks and signs.",
      b: "The mean would be dominated by that patient, but a rank is not: the largest change has the largest rank already.",
      c: "The ranks and the signs stay as they are, so the p-value does too.",
    },
  }),
];
