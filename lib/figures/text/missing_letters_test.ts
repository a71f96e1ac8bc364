import assert from "node:assert/strict";
import { missingLetters } from "./missing_letters.ts";

Deno.test("letters of scripts from right to left are refused, with the reason", () => {
  const { letters, remedy } = missingLetters("אבא, לפני", {})!;
  assert.equal(letters.join(""), "אבלפני");
  assert.match(remedy, /runs from right to left/);
  assert.deepEqual(missingLetters("قبل", {})?.letters, ["ق", "ب", "ل"]);
});
