import assert from "node:assert/strict";
import { switchInterpretations } from "./switch_interpretations.ts";

Deno.test("switchInterpretations names what does not exist, and what does", () => {
  assert.throws(() => switchInterpretations(["age=old"]), {
    name: "RangeError",
    message: /"age" must be one of pancreas-interval, elevated-cga/,
  });
  assert.throws(() => switchInterpretations(["elevated-cga=24"]), {
    name: "RangeError",
    message: 'Cannot switch elevated-cga: "24" must be one of table, text',
  });
});
