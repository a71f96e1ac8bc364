import assert from "node:assert/strict";
import type { Row } from "../model/table_reading.ts";
import { plausibilityProblems } from "./plausible_value.ts";

const columns = (row: Row) =>
  plausibilityProblems(row).map(({ column }) => column).toArray();

Deno.test("a value that nobody lives with is told from one that somebody does", () => {
  const bounds: [string, string, number, number][] = [
    ["Anemia", "g/l", 21, 20],
    ["Anemia", "g/dl", 2.1, 2],
    ["Anemia", "g/l", 359, 360],
    ["Platelet count decreased", "10^9/l", 2999, 3000],
    ["Platelet count decreased", "/µl", 2_999_999, 3_000_000],
    ["White blood cell decreased", "10^9/l", 499, 500],
    ["Neutrophil count decreased", "10^9/l", 499, 500],
    ["Lymphocyte count decreased", "10^9/l", 499, 500],
    ["CD4 lymphocytes decreased", "10^9/l", 499, 500],
    ["Leukocytosis", "10^9/l", 1999, 2000],
    ["Lymphocyte count increased", "10^9/l", 1999, 2000],
    ["Thrombocytopenia", "10^9/l", 2999, 3000],
    ["Platelet count decreased", "G/L", 2999, 3000],
    ["Platelet count decreased", "K/uL", 2999, 3000],
  ];
  for (const [term, unit, possible, impossible] of bounds) {
    assert.deepEqual(columns({ term, unit, value: possible }), [], term);
    assert.deepEqual(columns({ term, unit, value: impossible }), ["value"]);
  }
  for (const term of ["Neutrophil count decreased", "Leukocytosis"]) {
    assert.deepEqual(columns({ term, unit: "10^9/l", value: 0 }), []);
  }
});

Deno.test("limits of normal are in the unit of the value", () => {
  const anaemia = { term: "Anemia", unit: "g/l", value: 95 };
  assert.deepEqual(columns({ ...anaemia, lower_limit: 130 }), []);
  assert.deepEqual(columns({ ...anaemia, lower_limit: 13 }), ["lower_limit"]);
  assert.deepEqual(columns({ ...anaemia, upper_limit: 17 }), ["upper_limit"]);
  assert.deepEqual(columns({ ...anaemia, baseline: 14 }), ["baseline"]);
  for (const limit of ["baseline_lower_limit", "baseline_upper_limit"]) {
    assert.deepEqual(columns({ ...anaemia, [limit]: 130 }), []);
    assert.deepEqual(columns({ ...anaemia, [limit]: 13 }), [limit]);
  }
});

Deno.test("without a unit of its term a value says nothing", () => {
  assert.deepEqual(columns({ term: "Anemia", unit: null, value: 12 }), []);
  assert.deepEqual(columns({ term: "Anemia", unit: "U/l", value: 12 }), []);
  assert.deepEqual(columns({ term: "Fatigue", unit: "g/l", value: 12 }), []);
});
