import { choiceExercise } from "../choice_exercise.ts";
import type { Exercise } from "../judgement.ts";
import { numberExercise } from "../number_exercise.ts";

/** Exercises of the notebook on what one would do today. */
export const beyondExercises: readonly Exercise[] = [
  numberExercise("beyond-1", {
    value: 2 + 2 * 5 / 6 + 3 / 2 + 1 / 4,
    tolerance: 0.01,
    because:
      "2 × 1 + 2 × 5/6 + 3 × 1/2 + 1 × 1/4: the area of four rectangles.",
    mistakes: [
      [
        29 / 6,
        "That is the mean of the times, cut off at 8. A censored time is too short for a mean.",
      ],
      [
        5.5,
        "The last rectangle, from 7 to 8 months, has the height 1/4, not more.",
      ],
      [
        5.167,
        "The area goes on to 8 months: one month at the height 1/4 is missing.",
      ],
    ],
    otherwise:
      "Add up the rectangles under the curve: width in months times height.",
  }),
  numberExercise("beyond-2", {
    value: 65.4,
    tolerance: 0.7,
    because:
      "4 × (1.96 + 0.84)² / (ln 2)²: events, not patients. The two subgroups of the paper together have 14 patients.",
    mistakes: [
      [
        16.3,
        "With two equal groups the product of their shares is 1/4, and the formula divides by it.",
      ],
      [32, "1.96 alone gives a power of one half. Add 0.84 for 80%."],
      [31.4, "The hazard ratio enters as its natural logarithm, and squared."],
    ],
    otherwise:
      "Schoenfeld: (1.96 + 0.84)² / (p₁ p₂ (ln HR)²) with p₁ = p₂ = 1/2.",
  }),
  choiceExercise("beyond-3", {
    right: "a",
    choices: {
      a: "Kaplan and Meier treat those who died as if they could still progress, so their share is redistributed to the others.",
      b: "If deaths are censored, the estimate answers what would happen if nobody could die, which is more progression, not less.",
      c: "They agree only when there is no competing event before the time.",
    },
  }),
  choiceExercise("beyond-4", {
    right: "a",
    choices: {
      a: "Age differs between the groups and shortens survival. The model separates the two, and each curve is the mean over the same ten patients.",
      b: "Nobody is left out: each curve is the mean over all ten patients, each at their own age.",
      c: "A hazard ratio above 1 means that the events come sooner among the treated.",
    },
  }),
];
