import assert from "node:assert/strict";
import { recomputedClaims } from "./recomputed_claims.ts";
import { projectClaims } from "./test_support.ts";
import { smallRegistry } from "../registry/testdata/small_registry.ts";

const { rows, recomputed } = await projectClaims();

Deno.test("values follow from the data by equality, sum and percentage", () => {
  const value = (id: string) => recomputed.get(id)?.value;
  assert.equal(value("response.sd3"), 25);
  assert.equal(value("abstract.response.sd3"), 25);
  assert.equal(value("abstract.response.sd3.percent"), 25 / 35 * 100);
  assert.equal(value("discussion.response.percent"), 2 / 35 * 100);
  assert.equal(value("methods.spss.version"), undefined);
});

Deno.test("an interval gets both its ends", () => {
  const value = recomputed.get("pfs.all.ci")!.value;
  const [lower, upper] = Array.isArray(value) ? value : [];
  assert.ok(
    lower! > 13.35 && lower! < 13.45 && upper! > 36.55 && upper! < 36.65,
  );
});

Deno.test("differences and their shares follow, and are fitted when all they follow from is", () => {
  const small = smallRegistry({
    "cohort.n": "count 35",
    "table1.sex.male": "count 25",
    women: "count 10",
    share: "percent 29%",
    least: "count 5",
  }, [
    ["percent", "share", "women cohort.n"],
    ["sum", "women", "cohort.n -table1.sex.male"],
    ["at least", "least", "women"],
  ]);
  const row = (id: string) => rows.find((one) => one.id === id)!;
  for (const fitted of [true, false]) {
    const found = recomputedClaims(
      small,
      [row("cohort.n"), row("sex.male")],
      fitted,
    );
    assert.deepEqual(found.get("women"), { fitted, value: 10 });
    assert.deepEqual(found.get("share"), { fitted, value: 100 * 10 / 35 });
    assert.equal(found.has("least"), false);
  }
});
