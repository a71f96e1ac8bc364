import assert from "node:assert/strict";
import { refuseOldDeno } from "./require_deno.ts";

Deno.test("refuseOldDeno lets 2.9 and newer pass and says why others may not", () => {
  for (const version of ["2.9.0", "2.9.6", "2.10.1", "3.0.0"]) {
    refuseOldDeno(version);
  }
  for (const version of ["2.8.3", "1.46.3"]) {
    assert.throws(
      () => refuseOldDeno(version),
      new RegExp(
        `2\\.9 or newer is needed, this is ${version}: .* lose outputs`,
      ),
    );
  }
});
