import { choiceExercise } from "../choice_exercise.ts";
import { functionExercise } from "../function_exercise.ts";
import type { Exercise } from "../judgement.ts";
import { numberExercise } from "../number_exercise.ts";

/** Exercises of the notebook on radiological response. */
export const responseExercises: readonly Exercise[] = [
  numberExercise("response-1", {
    value: 25,
    tolerance: 0.5,
    because: "The nadir is 44 mm, and (55 − 44) / 44 is a quarter.",
    mistakes: [
      [
        -11.3,
        "That is the change from baseline, by which shrinking is judged. Growing is judged against the nadir.",
      ],
      [
        17,
        "That is the change from the scan before, 47 mm. The smallest sum so far is the nadir.",
      ],
      [
        11,
        "11 mm is the growth in millimetres. The question is its percentage of the nadir.",
      ],
      [
        0.25,
        "0.25 is the proportion. As a percentage it is a hundred times that.",
      ],
    ],
    otherwise:
      "Find the smallest sum so far, and divide the growth since then by it.",
  }),
  choiceExercise("response-2", {
    right: "SD",
    choices: {
      CR: "Complete response needs every target lesion to be gone.",
      PR:
        "Partial response needs a sum at least 30 % under the baseline: 14 mm or less.",
      SD:
        "It grew by 25 % but by 3 mm only, so it is no progression, and 15 mm is 25 % under the baseline, so it is no response.",
      PD:
        "25 % is more than a fifth, but progression needs 5 mm as well, and 15 − 12 is 3.",
    },
  }),
  functionExercise("response-3", {
    cases: [
      {
        input: [130, 100],
        expected: true,
        hint: "30 % and 30 mm more is progression.",
      },
      {
        input: [110, 100],
        expected: false,
        hint: "10 mm more is enough, 10 % is not.",
      },
      {
        input: [24, 20],
        expected: false,
        hint: "20 % more is enough, 4 mm is not: both must hold.",
      },
      {
        input: [120, 100],
        expected: true,
        hint: "Exactly 20 % counts: the guideline says at least.",
      },
      { input: [25, 20], expected: true, hint: "Exactly 5 mm counts." },
      {
        input: [40, 50],
        expected: false,
        hint: "A sum under the nadir is no growth.",
      },
    ],
    because:
      "Both conditions hold at their bounds, and neither alone is enough.",
  }),
  numberExercise("response-4", {
    value: 60,
    tolerance: 0.5,
    because: "6 of all 10 who began treatment.",
    mistakes: [
      [
        75,
        "75 % is the share of the 8 who had a scan. By intention to treat, the two who withdrew stay in the denominator.",
      ],
      [80, "80 % had a scan. The question is how many of all were stable."],
      [
        0.6,
        "0.6 is the proportion. As a percentage it is a hundred times that.",
      ],
    ],
    otherwise:
      "Divide the number of stable patients by all who began treatment.",
  }),
];
