import assert from "node:assert/strict";
import { fittedClaims } from "./recomputed.ts";
import { projectClaims } from "./test_support.ts";

const { registry, rows, recomputed } = await projectClaims();

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

Deno.test("what was set aside in the fit is not fitted", () => {
  const aside = rows.filter(({ status }) => status === "set aside");
  assert.ok(aside.length > 0);
  assert.equal(recomputed.get("toxicity.stopped")!.fitted, false);
  assert.equal(recomputed.get("cga.elevated")!.fitted, false);
  assert.equal(recomputed.get("table1.cga.elevated")!.fitted, true);
});

Deno.test("fitted claims are those of the constraints and what follows from them", () => {
  const fitted = fittedClaims(registry);
  for (
    const id of [
      "pfs.sites.p",
      "figure2.sites.p",
      "table1.metastases.liver.percent",
    ]
  ) {
    assert.ok(fitted.has(id), id);
  }
  for (
    const id of [
      "table3.platelets.grade1",
      "methods.imaging.month3",
      "discussion.oberg.n",
    ]
  ) {
    assert.ok(!fitted.has(id), id);
  }
});
