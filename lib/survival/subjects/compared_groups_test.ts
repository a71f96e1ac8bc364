import assert from "node:assert/strict";
import { emptyCodes } from "./codes.ts";
import { comparedGroups } from "./compared_groups.ts";

const labels = (n: number) => Array.from({ length: n }, (_, i) => i);
const groups = (n: number) => comparedGroups("compare", labels(n), n);

Deno.test("from 2 to 1000 groups can be compared", () => {
  assert.throws(() => groups(1), RangeError);
  assert.equal(groups(2).labels.length, 2);
  assert.equal(groups(1000).labels.length, 1000);
  assert.throws(() => groups(1001), RangeError);
});

Deno.test("codes keep their numbers, however many groups there are", () => {
  for (const n of [255, 256, 257]) {
    assert.deepEqual(Array.from(groups(n).codes), labels(n));
  }
  for (const largest of [255, 256]) {
    const codes = emptyCodes(largest, 1);
    codes[0] = largest;
    assert.equal(codes[0], largest);
  }
});
