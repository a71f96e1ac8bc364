import assert from "node:assert/strict";
import { type DatedResponse, responseDurations } from "../mod.ts";

const visits = (
  patient: string,
  ...pairs: [number, DatedResponse["response"]][]
) => pairs.map(([month, response]) => ({ patient, month, response }));

Deno.test("a response lasts from when it was first met, stable disease from baseline", () => {
  const rows = responseDurations([
    ...visits("A", [3, "SD"], [6, "PR"], [12, "CR"], [18, "PD"]),
    ...visits("B", [3, "PR"], [6, "PR"], [12, "NE"]),
    ...visits("C", [3, "SD"], [6, "SD"], [12, "PD"]),
    ...visits("D", [3, "PD"]),
    ...visits("E", [3, "NE"]),
  ]);
  assert.deepEqual(
    rows.map(({ patient, response, from, to, months, event }) => [
      patient,
      response,
      from,
      to,
      months,
      event,
    ]),
    [
      ["A", "CR", 6, 18, 12, 1],
      ["B", "PR", 3, 6, 3, 0],
      ["C", "SD", 0, 12, 12, 1],
    ],
  );
});

Deno.test("an unconfirmed response lasts as stable disease", () => {
  const [row] = responseDurations(
    visits("A", [3, "PR"], [6, "SD"], [12, "PD"]),
    {
      confirmation: true,
    },
  );
  assert.deepEqual([row!.response, row!.months], ["SD", 12]);
});
