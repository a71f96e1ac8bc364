import assert from "node:assert/strict";
import { byLikeness, didYouMean, nearestName } from "./nearest.ts";

Deno.test("a name is near if it is the same but for marks, or two letters off", () => {
  const names = ["progression", "last_follow_up", "5HIAA", "%"];
  for (
    const [text, expected] of [
      ["Last Follow-Up", "last_follow_up"],
      ["progresion", "progression"],
      ["progressionxy", "progression"],
      ["progressionxyz", undefined],
      ["regressions", undefined],
      ["5-hiaa", "5HIAA"],
      ["%", "%"],
      ["", undefined],
    ] as const
  ) assert.equal(nearestName(text, names), expected, text);
});

Deno.test("of a short name at most half of the letters may differ", () => {
  assert.equal(nearestName("ag", ["age"]), "age");
  assert.equal(nearestName("sx", ["age", "sex"]), "sex");
  assert.equal(nearestName("xy", ["age", "sex"]), undefined);
  assert.equal(nearestName("abx", ["abcy"]), undefined);
});

Deno.test("names are ordered by likeness, and equally like ones stay in order", () => {
  const names = ["pfs.all.n", "cga.n", "pfs.all.median", "pfs.all.m"];
  assert.deepEqual(byLikeness("pfs.all.medain", names), [
    "pfs.all.median",
    "pfs.all.n", // five letters off, as is
    "pfs.all.m",
    "cga.n",
  ]);
  assert.deepEqual(byLikeness("ab", ["ax", "ay", "ab"]), ["ab", "ax", "ay"]);
});

Deno.test("only a text is asked about", () => {
  assert.equal(didYouMean("agee", ["age"]), "did you mean age?");
  assert.equal(didYouMean(7, ["7"]), undefined);
});
