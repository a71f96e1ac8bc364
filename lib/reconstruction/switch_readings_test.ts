import assert from "node:assert/strict";
import { switchReadings } from "./switch_readings.ts";

Deno.test("switchReadings names what does not exist, and what does", () => {
  assert.throws(() => switchReadings(["age=old"]), {
    name: "RangeError",
    message: /"age" is none of pancreas-interval, elevated-cga/,
  });
  assert.throws(() => switchReadings(["elevated-cga=24"]), {
    name: "RangeError",
    message: 'Cannot switch elevated-cga: "24" is none of table, text',
  });
});
