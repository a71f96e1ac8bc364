import assert from "node:assert/strict";
import { responseSummary } from "../mod.ts";

Deno.test("percentages are of all patients, those not evaluable included", () => {
  const responses = [
    "CR",
    "PR",
    "SD",
    "SD",
    "non-CR/non-PD",
    "PD",
    "NE",
    "NE",
  ] as const;
  const rows = responseSummary(responses.map((response) => ({ response })));
  assert.deepEqual(
    rows.map(({ response, n, percent }) => [response, n, percent]),
    [
      ["CR", 1, 12.5],
      ["PR", 1, 12.5],
      ["SD", 2, 25],
      ["non-CR/non-PD", 1, 12.5],
      ["PD", 1, 12.5],
      ["NE", 2, 25],
      ["objective response", 2, 25],
      ["disease control", 5, 62.5],
    ],
  );
  assert.ok(rows.every(({ denominator }) => denominator === 8));
  assert.ok(
    responseSummary([]).every(({ n, percent }) => n === 0 && percent === 0),
  );
});
