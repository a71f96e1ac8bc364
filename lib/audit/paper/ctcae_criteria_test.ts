import assert from "node:assert/strict";
import { ctcaeCriteria } from "./ctcae_criteria.ts";

Deno.test("the published criteria read as the paper's Table III prints them", () => {
  const cells = ctcaeCriteria();
  const row = (name: string) =>
    [1, 2, 3, 4].map((grade) =>
      cells.get(`table3.${name}.grade${grade}`)?.value
    );
  // CTCAE v4.03 (14 June 2010), in g/l and 10^9/l.
  assert.deepEqual(row("haemoglobin"), [
    "<LLN-100",
    "<100-80",
    "<80",
    undefined,
  ]);
  assert.deepEqual(row("neutrophils"), [
    "<LLN-1.5",
    "<1.5-1",
    "<1-0.5",
    "<0.5",
  ]);
  assert.deepEqual(row("platelets"), ["<LLN-75", "<75-50", "<50-25", "<25"]);
  assert.equal(cells.size, 19);
  assert.ok([...cells.values()].every(({ fitted }) => !fitted));
});
