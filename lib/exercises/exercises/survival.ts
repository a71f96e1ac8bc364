import { choiceExercise } from "../choice_exercise.ts";
import { functionExercise } from "../function_exercise.ts";
import type { Exercise } from "../judgement.ts";
import { numberExercise } from "../number_exercise.ts";

/** Exercises of the notebook on progression-free survival. */
export const survivalExercises: readonly Exercise[] = [
  numberExercise("km-1", {
    value: 4 / 9,
    tolerance: 0.005,
    share: "proportion",
    because: "5/6 at 1 month, 4/5 at 3, 2/3 at 5: the product is 4/9.",
    mistakes: [
      [
        1 / 4,
        "That leaves out the censored patients. They were at risk until they were last seen, and count until then.",
      ],
      [
        1 / 2,
        "Three of six had an event, but one left before month 5. The denominator of the third step is 3, not 6.",
      ],
      [
        5 / 12,
        "The patient censored at 3 months is still at risk for the event at 3: there are 5 at risk, not 4.",
      ],
      [
        2 / 3,
        "2/3 is the step at 5 months alone. Multiply it by the steps before.",
      ],
      [8 / 15, "4/5 × 2/3 leaves out the step at 1 month."],
    ],
    otherwise:
      "At each event time, multiply by (at risk − events) / at risk. A patient is at risk up to and including their own time.",
  }),
  choiceExercise("km-2", {
    right: "c",
    choices: {
      a: "A large p-value does not prove equality. With so few events, a hazard ratio of 2 would mostly give a large p-value too.",
      b: "The p-value is computed as if the groups were alike. It cannot be the probability that they are.",
      c: "Absence of evidence: data like these would be unsurprising if the groups were alike, and also if they were not.",
    },
  }),
  functionExercise("km-3", {
    cases: [
      {
        input: [[6], [1]],
        expected: [5 / 6],
        hint: "One step: the share of those at risk without an event.",
      },
      {
        input: [[6, 5, 2], [1, 2, 1]],
        expected: [5 / 6, 1 / 2, 1 / 4],
        hint: "Each step multiplies what is left from the step before.",
      },
      {
        input: [[4, 3], [0, 1]],
        expected: [1, 2 / 3],
        hint:
          "A time at which patients are only censored leaves the estimate as it is.",
      },
      {
        input: [[8, 7, 5, 4], [1, 0, 1, 2]],
        expected: [7 / 8, 7 / 8, 7 / 10, 7 / 20],
        hint:
          "Return one value for each time, the times without events included.",
      },
      {
        input: [[3, 1], [2, 1]],
        expected: [1 / 3, 0],
        hint: "If all at risk have an event the estimate falls to 0.",
      },
    ],
    because: "This is the product-limit estimate of Kaplan and Meier.",
  }),
  numberExercise("km-4", {
    value: (24.6 - 7.4) / (2 * 1.96),
    tolerance: 0.03,
    because: "The interval is 2 × 1.96 standard errors wide: 17.2 / 3.92.",
    mistakes: [
      [
        8.6,
        "8.6 is half the width, which is 1.96 standard errors. Divide once more.",
      ],
      [17.2, "17.2 is the whole width, which is 2 × 1.96 standard errors."],
      [
        8.776,
        "The whole width is 1.96 standard errors on each side of the median, so 2 × 1.96 of them.",
      ],
    ],
    otherwise: "The limits are median ± 1.96 standard errors.",
  }),
  functionExercise("km-5", {
    cases: [
      {
        input: [[3], [6], [1]],
        expected: 1 / 2,
        hint:
          "Three of the six at risk are in group A: it is expected to have half of the event.",
      },
      {
        input: [[3, 2], [6, 4], [1, 1]],
        expected: 1,
        hint: "Add the expected events of all times.",
      },
      {
        input: [[4, 2], [12, 8], [1, 2]],
        expected: 1 / 3 + 1 / 2,
        hint: "Group A's share of those at risk, not one half.",
      },
      {
        input: [[2, 0], [5, 3], [1, 3]],
        expected: 2 / 5,
        hint:
          "Once nobody in group A is at risk, no more events are expected there.",
      },
    ],
    because:
      "Observed minus this sum, squared, over its variance is the log-rank statistic.",
  }),
];
