import assert from "node:assert/strict";
import { countsByLevel } from "./counts_by_level.ts";

const line = (level: string, n: number | null) => ({
  variable: "Therapy",
  level,
  n,
  percent: null,
});

Deno.test("an empty column has no count", () => {
  assert.deepEqual(
    countsByLevel([line("131I-mIBG", null), line("90Y", 3)], "previous"),
    {
      "previous.90y": 3,
    },
  );
});

Deno.test("levels that would share a name are refused", () => {
  assert.throws(
    () => countsByLevel([line("CR", 1), line("C.R.", 2)], "response"),
    /"C\.R\." and another level are both response\.cr/,
  );
});

Deno.test("a line that is none is named", () => {
  assert.throws(() => countsByLevel([line("CR", 1), null as never], "n"), {
    name: "TypeError",
    message:
      "Cannot name the counts: table[1] must be an object, current value is null",
  });
});
