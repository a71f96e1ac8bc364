import { choiceExercise } from "../choice_exercise.ts";
import { functionExercise } from "../function_exercise.ts";
import type { Exercise } from "../judgement.ts";
import { numberExercise } from "../number_exercise.ts";

/** Exercises of the notebook on radiological response. */
export const responseExercises: readonly Exercise[] = [
  numberExercise("response-1", {
    value: 25,
    tolerance: 0.5,
    share: "percent",
    because: "The nadir is 44 mm, and (55 − 44) / 44 is a quarter.",
    mistakes: [
      [
        -11.3,
        "That is the change from baseline, which decides about shrinking. Growth is judged against the nadir.",
      ],
      [
        17,
        "That is the change from the scan before, 47 mm. The smallest sum so far is the nadir.",
      ],
      [
        11,
        "11 mm is the growth in millimetres. The question asks for its percentage of the nadir.",
      ],
      [
        20,
        "20% is the growth divided by the last sum. Divide it by the nadir, from which the tumour grew.",
      ],
      [
        125,
        "125% is the last sum as a percentage of the nadir. The growth is what exceeds 100%.",
      ],
      [
        75,
        "Divide the growth, 11 mm, by the nadir. There is no need to subtract from 100.",
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
        "Partial response needs a sum at least 30% below the baseline, so 14 mm or less.",
      SD:
        "It grew by 25% but only by 3 mm, so it is not a progression; and 15 mm is 25% below the baseline, so it is not a response.",
      PD:
        "25% is more than a fifth, but progression needs 5 mm as well, and 15 − 12 is 3.",
    },
  }),
  functionExercise("response-3", {
    cases: [
      {
        input: [130, 100],
        expected: true,
        hint: "30% and 30 mm more is a progression.",
      },
      {
        input: [110, 100],
        expected: false,
        hint: "10 mm more is enough, but 10% is not.",
      },
      {
        input: [24, 20],
        expected: false,
        hint: "20% more is enough, but 4 mm is not: both must hold.",
      },
      {
        input: [120, 100],
        expected: true,
        hint: "Exactly 20% counts: the guideline says at least.",
      },
      { input: [25, 20], expected: true, hint: "Exactly 5 mm counts." },
      {
        input: [40, 50],
        expected: false,
        hint: "A sum below the nadir is not growth.",
      },
      {
        input: [4, 0],
        expected: false,
        hint: "From a nadir of 0, 4 mm is still less than 5 mm.",
      },
      {
        input: [5, 0],
        expected: true,
        hint:
          "A nadir of 0 is possible: every lesion was gone. 5 mm is then more than 20% of nothing.",
      },
    ],
    because:
      "Both conditions hold at their bounds, and neither alone is enough.",
  }),
  numberExercise("response-4", {
    value: 60,
    tolerance: 0.5,
    share: "percent",
    because: "6 of all 10 who began treatment.",
    mistakes: [
      [
        75,
        "75% is the share of the 8 who had a scan. By intention to treat, the two who withdrew stay in the denominator.",
      ],
      [80, "80% had a scan. The question asks how many of all were stable."],
      [6, "6 is the number of patients. The question asks for a percentage."],
    ],
    otherwise:
      "Divide the number of stable patients by all who began treatment.",
  }),
  choiceExercise("response-5", {
    right: "a",
    choices: {
      a: "Progression needs 20% and 5 mm over the nadir. Of a small tumour, 25% can be less than 5 mm.",
      b: "20% alone is not enough: a progression needs 5 mm as well, so the colour can be right.",
      c: "A bar above 0 means that the sum of the lesions grew.",
    },
  }),
];
