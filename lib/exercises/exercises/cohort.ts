import { choiceExercise } from "../choice_exercise.ts";
import { functionExercise } from "../function_exercise.ts";
import type { Exercise } from "../judgement.ts";
import { numberExercise } from "../number_exercise.ts";

/** Exercises of the notebook on the cohort. */
export const cohortExercises: readonly Exercise[] = [
  numberExercise("cohort-1", {
    value: 40,
    tolerance: 0.5,
    share: "percent",
    because: "4 of all 10 patients: the two whose site is unknown still count.",
    mistakes: [
      [
        50,
        "50% is the share of the 8 patients with a known site. A baseline table divides by all 10.",
      ],
      [
        4,
        "4 is the number of patients. The question asks for their percentage of all 10.",
      ],
    ],
    otherwise:
      "Divide the number of midgut tumours by the number of all patients, and multiply by 100.",
  }),
  choiceExercise("cohort-2", {
    right: "b",
    choices: {
      a: "If the denominators were wrong, every percentage would be off, and those of sex would not add up either.",
      b: "A patient with metastases in liver and bone is counted in both lines. Each line is a share of all patients.",
      c: "Rounding moves a sum by a few percent at most, and in either direction.",
    },
  }),
  choiceExercise("cohort-3", {
    right: "G2",
    choices: {
      G1:
        "Ki-67 alone says G1. But 3 mitoses lie in the interval of G2 (2 to 20), and the higher grade decides.",
      G2:
        "Mitoses say G2 (2 to 20), Ki-67 says G1 (up to 2%), and the higher grade decides.",
      G3: "G3 needs more than 20 mitoses or a Ki-67 above 20%.",
    },
  }),
  functionExercise("cohort-4", {
    cases: [
      {
        input: [25, 35],
        expected: "71%",
        hint: "The paper prints whole percentages with a percent sign.",
      },
      {
        input: [1, 35],
        expected: "3%",
        hint: "2.857… is nearer to 3 than to 2: round, do not cut off.",
      },
      { input: [0, 35], expected: "0%", hint: "Nobody is 0%." },
      {
        input: [35, 35],
        expected: "100%",
        hint: "Everybody is 100%, with nothing after it.",
      },
      {
        input: [1, 8],
        expected: "13%",
        hint: "12.5 is rounded up, as `Math.round` does.",
      },
    ],
    because: "It prints every count of Table I as the paper does.",
  }),
  choiceExercise("cohort-5", {
    right: "b",
    choices: {
      a: "The range gives the age of the oldest patient as well as that of the youngest.",
      b: "A median and a range are the same for many different samples. The figure shows where the patients in between lie.",
      c: "A table gives the number of patients in its head, so it shows that as well.",
    },
  }),
];
