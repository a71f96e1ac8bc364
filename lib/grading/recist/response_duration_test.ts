import assert from "node:assert/strict";
import {
  bestOverallResponses,
  type BestResponseOptions,
  type DatedResponse,
  responseDurations,
} from "../mod.ts";

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

Deno.test("a confirmed response lasts from the visit that was confirmed, or goes on through stable disease", () => {
  const interrupted = visits(
    "A",
    [2, "PR"],
    [4, "SD"],
    [6, "PR"],
    [8, "PR"],
    [12, "PD"],
  );
  const durations = (options: BestResponseOptions) => {
    const [best] = bestOverallResponses(interrupted, options);
    const [row] = responseDurations(interrupted, options);
    return [best!.month, best!.confirmedMonth, row!.from, row!.months];
  };
  assert.deepEqual(durations({ confirmation: true }), [6, 8, 6, 6]);
  assert.deepEqual(
    durations({ confirmation: true, stableBetween: "ongoing PR" }),
    [2, 6, 2, 10],
  );
  assert.deepEqual(durations({}), [2, null, 2, 10]);
  // A confirmed PR before the CR is where the response began, an unconfirmed one is not.
  const from = (...pairs: [number, DatedResponse["response"]][]) =>
    responseDurations(visits("A", ...pairs), { confirmation: true })[0]!.from;
  assert.equal(from([2, "PR"], [4, "CR"], [6, "CR"], [9, "PD"]), 2);
  assert.equal(
    from([2, "PR"], [4, "SD"], [6, "CR"], [8, "CR"], [12, "PD"]),
    6,
  );
});
