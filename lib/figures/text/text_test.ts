import assert from "node:assert/strict";
import { textWidth, wrapText } from "./text.ts";

Deno.test("text has the width of the typeface", () => {
  // Advance widths in Arial: a digit 1139 of 2048 units, a space 569.
  assert.ok(Math.abs(textWidth("0", "Arimo") - 7 * 1139 / 2048) < 1e-9);
  assert.ok(Math.abs(textWidth("0 0", "Arimo", 1) - 2847 / 2048) < 1e-9);
});

Deno.test("lines are as few as fit, and of about the same length", () => {
  const width = textWidth("one two three four", "Arimo") + 1;
  assert.deepEqual(wrapText("one two three four five", width, "Arimo"), [
    "one two three",
    "four five",
  ]);
  assert.deepEqual(wrapText("one two", width, "Arimo"), ["one two"]);
  assert.deepEqual(wrapText("", width, "Arimo"), []);
});

Deno.test("a word longer than a line is broken, and no letter is lost", () => {
  const word = "gastroenteropancreatic";
  const lines = wrapText(`a ${word} b`, 40, "DejaVu Sans");
  assert.equal(lines.join("").replaceAll(" ", ""), `a${word}b`);
  for (const line of lines) assert.ok(textWidth(line, "DejaVu Sans") <= 40);
});
