import assert from "node:assert/strict";
import { checkConstraints } from "./check_constraints.ts";
import { CHOICES, defaultInterpretations } from "./interpretations.ts";
import { createReconstruction } from "./reconstruct.ts";
import { switchInterpretations } from "./switch_interpretations.ts";

Deno.test("the first option of each choice is the default", () => {
  const interpretations: Record<string, string> = defaultInterpretations();
  for (const { id, options } of CHOICES) {
    assert.equal(interpretations[id], options[0].id);
  }
});

// The search needs some seconds for the truncated interval and for 28 events; both work the same way.
const slow = ["truncated", "only-seven"];

for (const { id, options } of CHOICES) {
  for (
    const option of options.slice(1).filter((one) => !slow.includes(one.id))
  ) {
    Deno.test(`data exist under ${id}=${option.id}`, () => {
      const interpretations = switchInterpretations([`${id}=${option.id}`]);
      const { data } = createReconstruction({ interpretations })(
        "an interpretation",
      );
      const failed = checkConstraints(data, interpretations)
        .filter(({ status }) => status === "not met").map((row) => row.id);
      assert.deepEqual(failed, []);
    });
  }
}
