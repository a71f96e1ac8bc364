import assert from "node:assert/strict";
import { createRandom } from "./random.ts";

Deno.test("createRandom repeats its stream for a seed and differs between seeds", () => {
  const draw = (seed: string) => {
    const random = createRandom(seed);
    return Array.from({ length: 20 }, () => random.next());
  };
  assert.deepEqual(draw("2014"), draw("2014"));
  assert.notDeepEqual(draw("2014"), draw("2015"));
});

Deno.test("integer reaches both ends about equally often", () => {
  const random = createRandom("integers");
  const counts = [0, 0, 0, 0];
  for (let i = 0; i < 8000; i++) counts[random.integer(2, 5) - 2]!++;
  for (const count of counts) {
    assert.ok(Math.abs(count - 2000) < 200, String(counts));
  }
});

Deno.test("shuffle keeps every item and gives each a chance of first place", () => {
  const random = createRandom("shuffle"), firsts = new Set<string>();
  for (let i = 0; i < 50; i++) {
    const shuffled = random.shuffle(["a", "b", "c"]);
    assert.deepEqual(shuffled.toSorted(), ["a", "b", "c"]);
    firsts.add(shuffled[0]!);
  }
  assert.equal(firsts.size, 3);
});
