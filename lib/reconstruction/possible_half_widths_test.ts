import assert from "node:assert/strict";
import { kaplanMeier, medianSurvival } from "../survival/mod.ts";
import { possibleHalfWidths } from "./possible_half_widths.ts";

Deno.test("the half-widths for three patients are those of all their whole months", () => {
  const median = 4, last = 40, seen = new Set<string>();
  // Nobody's time after the median's interval has ended matters; 40 months suffice.
  for (let a = 1; a <= last; a++) {
    for (let b = a; b <= last; b++) {
      for (let c = b; c <= last; c++) {
        for (let code = 0; code < 8; code++) {
          const event = [0, 1, 2].map((i) => code >> i & 1);
          const km = kaplanMeier([a, b, c], event);
          const found = medianSurvival(km, { interval: "spss" });
          if (found.median !== median || found.upper === null) continue;
          seen.add((found.upper - median).toFixed(1));
        }
      }
    }
  }
  const widths = [...seen].map(Number)
    .filter((width) => width > 0 && width <= median - 1);
  assert.equal(possibleHalfWidths(3, median).possible, widths.length);
});

Deno.test("a solution says something for five patients, and next to nothing for nine", () => {
  const five = possibleHalfWidths(5, 16), nine = possibleHalfWidths(9, 25);
  assert.ok(five.possible < 0.75 * five.tried, JSON.stringify(five));
  assert.ok(nine.possible > 0.95 * nine.tried, JSON.stringify(nine));
  const notebook = Deno.readTextFileSync(
    new URL(
      "../../notebooks/03-progression-free-survival.ipynb",
      import.meta.url,
    ),
  ).replaceAll(/\\n",\s*"/g, " ");
  for (const { possible, tried } of [five, nine]) {
    assert.ok(notebook.includes(`${possible} of ${tried}`), `${possible}`);
  }
});
