import assert from "node:assert/strict";
import { loadStudy } from "../../study/mod.ts";
import { changedClaims } from "./changed_claims.ts";
import { loadRegistry } from "../folder/load_registry.ts";

const data = new URL("../../../data/", import.meta.url);
const [study, registry] = await Promise.all([
  loadStudy(data),
  loadRegistry(data),
]);
const rows = changedClaims(study, registry);
const under = (criteria: string) =>
  new Map(
    rows.filter((row) => row.criteria === criteria)
      .map((
        { statement, becomes },
      ) => [statement.replace(/ \(10\^9\/l\)$/, ""), becomes]),
  );

// Table III's 19 cells with bounds, 8 shares, 3 grades, 5 medians with intervals, 2 tests.
Deno.test("CTCAE 5.0 has the bounds of 4.0 for blood counts", () => {
  assert.deepEqual([...under("CTCAE 5.0").keys()], [
    "none of 42 numbers changes",
  ]);
});

Deno.test("CTCAE 6.0 moves Table III's bounds and what is counted by them", () => {
  const changes = under("CTCAE 6.0");
  // NCI's workbook, row 471.
  for (
    const [grade, bounds] of [
      ["1", "<1.5-1"],
      ["2", "<1-0.5"],
      ["3", "<0.5-0.1"],
      ["4", "<0.1"],
    ] as const
  ) {
    assert.equal(changes.get(`neutrophils, values of grade ${grade}`), bounds);
  }
  assert.equal(changes.get("platelets, values of grade 4"), "<10");
  assert.equal(changes.get("lymphocytes, values of grade 2"), "not in 6.0");
  assert.equal(changes.get("lymphocytopenia of any grade"), "not estimable");
  // Of four patients below the limit of normal, one lies below 1.5 · 10⁹/l.
  const below =
    study.toxicities.filter(({ term, value }) =>
      term === "Neutrophil count decreased" && value! < 1.5
    ).length;
  assert.equal(
    changes.get("neutropenia of any grade"),
    String(Number((100 * below / 35).toFixed(2))),
  );
  assert.ok(!changes.has("anaemia of any grade"), "the same bounds");
});

Deno.test("censoring at the last scan moves medians, not the tumours' grades", () => {
  const grades = (criteria: string) =>
    [...under(criteria).keys()].filter((statement) => /grade/.test(statement));
  for (const agency of ["FDA's PFS", "EMA's PFS"]) {
    assert.ok(under(agency).size > 0);
    assert.deepEqual(grades(agency), []);
  }
  assert.deepEqual([...under("WHO 2022").keys()], [
    "none of 42 numbers changes",
  ]);
});
