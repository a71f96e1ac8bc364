/** What the audit says of a claim, the strongest that can be said for the paper. */
export const verdicts = [
  "reproduced",
  "arithmetic holds",
  "fitted",
  "contradicted",
  "not determined",
  "external",
] as const;

/** A verdict. */
export type Verdict = typeof verdicts[number];

/** Each verdict in a sentence. */
export const verdictMeaning: Readonly<Record<Verdict, string>> = {
  "reproduced": "recomputed from something that was not made to meet it",
  "arithmetic holds":
    "consistent with the other printed numbers that determine it",
  "fitted":
    "recomputed, but the data were made to meet it: says nothing for the paper",
  "contradicted": "not consistent with another printed number",
  "not determined": "no other printed number determines it",
  "external": "quoted from another source",
};
