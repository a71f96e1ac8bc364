import assert from "node:assert/strict";
import { loadStudy } from "../study/mod.ts";
import { checkConstraints } from "./check_constraints.ts";
import { createReconstruction } from "./reconstruct.ts";

const fixture: { R: string; results: Record<string, Record<string, number>> } =
  JSON.parse(
    Deno.readTextFileSync(new URL("testdata/check.json", import.meta.url)),
  );
const reconstruct = createReconstruction();

for (const [name, byR] of Object.entries(fixture.results)) {
  Deno.test(`every statistic of ${name === "data" ? "the data" : `member ${name}`} is R's`, async () => {
    const data = name === "data"
      ? await loadStudy(new URL("../../data/", import.meta.url))
      : reconstruct(`2014/${name}`).data;
    const checked = checkConstraints(data);
    assert.deepEqual(
      checked.map(({ id }) => id).toSorted(),
      Object.keys(byR).toSorted(),
    );
    for (const { id, observed } of checked) {
      assert.ok(
        Math.abs(observed! - byR[id]!) <=
          1e-9 * Math.max(1, Math.abs(byR[id]!)),
        `${id}: ${observed}, R has ${byR[id]}`,
      );
    }
  });
}
