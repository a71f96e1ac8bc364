import assert from "node:assert/strict";
import { checkConstraints } from "./check_constraints.ts";
import { defaultReadings, READINGS } from "./readings.ts";
import { createReconstruction } from "./reconstruct.ts";
import { switchReadings } from "./switch_readings.ts";

Deno.test("the first option of each reading is the default", () => {
  const readings: Record<string, string> = defaultReadings();
  for (const { id, options } of READINGS) {
    assert.equal(readings[id], options[0].id);
  }
});

// The search needs some seconds for the truncated interval and for 28 events; both work the same way.
const slow = ["truncated", "only-seven"];

for (const { id, options } of READINGS) {
  for (
    const option of options.slice(1).filter((one) => !slow.includes(one.id))
  ) {
    Deno.test(`data exist under ${id}=${option.id}`, () => {
      const readings = switchReadings([`${id}=${option.id}`]);
      const { data } = createReconstruction({ readings })("a reading");
      const failed = checkConstraints(data, readings)
        .filter(({ status }) => status === "not met").map((row) => row.id);
      assert.deepEqual(failed, []);
    });
  }
}
