import assert from "node:assert/strict";
import { smallRegistry } from "./testdata/small_registry.ts";

Deno.test("a relation with an unknown claim is refused, with the nearest names", () => {
  assert.throws(
    () =>
      smallRegistry({ "pfs.all.median": "median 25" }, [
        ["equal", "pfs.all.median", "pfs.all.medain"],
      ]),
    {
      name: "RangeError",
      message:
        'Cannot read the relation relation.0: there is none named "pfs.all.medain"; the nearest are pfs.all.median',
    },
  );
});
