import assert from "node:assert/strict";
import { checkConstraints } from "./check_constraints.ts";
import { createReconstruction } from "./reconstruct.ts";

const reconstruct = createReconstruction();

const notMet = (data: Parameters<typeof checkConstraints>[0]) =>
  checkConstraints(data).filter(({ status }) => status === "not met").map((
    { id },
  ) => id);

Deno.test("data found for any seed meet every constraint and differ", () => {
  const seen = new Set<string>();
  for (let seed = 0; seed < 12; seed++) {
    const { data } = reconstruct(`any seed ${seed}`);
    assert.deepEqual(notMet(data), [], `seed ${seed}`);
    seen.add(JSON.stringify(data));
  }
  assert.equal(seen.size, 12);
});

Deno.test("the same seed gives the same data, whatever was found before", () => {
  const { data } = reconstruct("again");
  reconstruct("something else");
  assert.deepEqual(reconstruct("again").data, data);
  assert.deepEqual(createReconstruction()("again").data, data);
});

Deno.test("what is left out of the fit is not met by design, all else is", () => {
  const { data } = createReconstruction({
    omitted: ["pfs.combination.p", "pfs.midgut.interval"],
  })("left out");
  const failed = notMet(data);
  assert.ok(failed.includes("pfs.combination.p"));
  assert.ok(failed.includes("pfs.midgut.lower"));
  for (const id of failed) {
    assert.match(id, /^pfs\.(combination\.p|midgut\.(lower|upper))$/);
  }
});
