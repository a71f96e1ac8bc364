/** What can be said of an answer. */
export interface Judgement {
  /** Whether there is an answer, and whether it is right. */
  readonly outcome: "not answered" | "wrong" | "correct";
  /** Why it is right, or what went wrong: Markdown. */
  readonly explanation: string;
}

/** A question with a judge of its answers. */
export interface Exercise {
  /** Name, such as "km-1". */
  readonly id: string;
  /** Judges an answer of any type: a learner may hand in anything. */
  readonly judge: (answer: unknown) => Judgement;
}

/** The judgement of a right answer. */
export const correct = (explanation: string): Judgement => ({
  outcome: "correct",
  explanation,
});

/** The judgement of a wrong answer. */
export const wrong = (explanation: string): Judgement => ({
  outcome: "wrong",
  explanation,
});

/** The judgement of a blank. */
export const notAnswered = (explanation: string): Judgement => ({
  outcome: "not answered",
  explanation,
});
