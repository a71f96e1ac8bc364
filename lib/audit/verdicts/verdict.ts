/**
 * What the audit says of a claim. Of the verdicts that a claim could get it has
 * the one that is listed first.
 */
export const verdicts = [
  "contradicted",
  "differs",
  "reproduced",
  "questioned",
  "determined",
  "bounded",
  "repeated",
  "not determined",
  "external",
] as const;

/** A verdict. */
export type Verdict = typeof verdicts[number];

/** Each verdict in a sentence. */
export const verdictMeaning: Readonly<Record<Verdict, string>> = {
  "contradicted":
    "not consistent with another printed number under any reasonable reading",
  "differs": "recomputed, and another value came out",
  "reproduced": "recomputed from a source that was not constructed to match it",
  "questioned":
    "consistent with other printed numbers only under the reading named",
  "determined":
    "the arithmetic holds: the other printed numbers allow no other in its place",
  "bounded":
    "the arithmetic holds: the other printed numbers rule out some in its place",
  "repeated": "printed again elsewhere, and nothing else checks it",
  "not determined": "no check of it could have failed, or there is none",
  "external": "quoted from another source",
};
