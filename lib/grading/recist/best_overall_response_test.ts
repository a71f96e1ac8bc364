import assert from "node:assert/strict";
import fc from "fast-check";
import {
  bestOverallResponses,
  type BestResponseOptions,
  bestResponseRules,
  type OverallResponse,
} from "../mod.ts";

const best = (
  visits: readonly (readonly [number, OverallResponse])[],
  options: BestResponseOptions = {},
) =>
  bestOverallResponses(
    visits.map(([month, response], row) => ({
      patient: "P01",
      month,
      response,
      row,
    })),
    { patients: ["P01"], ...options },
  )[0]!;

/**
 * Table 3 of RECIST 1.1 as printed: first and subsequent time point, best
 * response when the minimum duration of stable disease was met and when not.
 * "CR, PR" is read as its footnote says: as progression, or with the CR as PR.
 */
const table3: readonly [
  OverallResponse,
  OverallResponse,
  "progression" | "PR",
  OverallResponse,
  OverallResponse,
][] = [
  ["CR", "CR", "progression", "CR", "CR"],
  ["CR", "PR", "progression", "SD", "PD"],
  ["CR", "PR", "PR", "PR", "PR"],
  ["CR", "SD", "progression", "SD", "PD"],
  ["CR", "PD", "progression", "SD", "PD"],
  ["CR", "NE", "progression", "SD", "NE"],
  ["PR", "CR", "progression", "PR", "PR"],
  ["PR", "PR", "progression", "PR", "PR"],
  ["PR", "SD", "progression", "SD", "SD"],
  ["PR", "PD", "progression", "SD", "PD"],
  ["PR", "NE", "progression", "SD", "NE"],
  ["NE", "NE", "progression", "NE", "NE"],
];

Deno.test("Table 3 of RECIST 1.1: confirmation of CR and PR required", () => {
  for (const [first, second, reappearance, met, notMet] of table3) {
    const at = (minimumStableDuration: number) =>
      best([[2, first], [4, second]], {
        confirmation: true,
        reappearance,
        minimumStableDuration,
      });
    if (met === "CR" || met === "PR") {
      assert.equal(at(2).rule, `RECIST-T3-${met}`);
    }
    assert.equal(at(2).response, met, `${first} ${second}, duration met`);
    assert.equal(
      at(12).response,
      notMet,
      `${first} ${second}, duration not met`,
    );
  }
});

Deno.test("without confirmation the best response until progression stands", () => {
  assert.equal(best([[2, "CR"], [4, "PD"]]).response, "CR");
  assert.equal(best([[2, "SD"], [4, "PR"], [6, "CR"]]).response, "CR");
  assert.equal(best([[2, "PD"], [4, "CR"]]).response, "PD");
  assert.equal(best([[2, "SD"], [4, "PD"], [6, "PR"]]).response, "SD");
});

Deno.test("what follows a progression does not make its CR a PR", () => {
  const visits = [[2, "CR"], [4, "PD"], [6, "SD"]] as const;
  for (const reappearance of ["progression", "PR"] as const) {
    assert.equal(best(visits, { reappearance }).response, "CR");
  }
  assert.equal(
    best([[2, "CR"], [4, "SD"], [6, "PD"]], { reappearance: "PR" }).response,
    "PR",
  );
});

Deno.test("stable disease needs its minimum duration, the bound included", () => {
  const stable = [[3, "SD"], [5, "PD"]] as const;
  assert.equal(best(stable, { minimumStableDuration: 3 }).response, "SD");
  assert.equal(best(stable, { minimumStableDuration: 3.01 }).response, "PD");
  assert.equal(best([[1, "SD"]]).response, "NE"); // lost after one early scan
  assert.equal(best([[1.37, "SD"]]).response, "NE"); // six weeks are 1.38 months
  assert.equal(best([[1.38, "SD"]]).response, "SD");
});

Deno.test("a confirmation comes late enough, and little may lie between", () => {
  const confirmed = (
    visits: readonly (readonly [number, OverallResponse])[],
    options: BestResponseOptions = {},
  ) => best(visits, { confirmation: true, ...options });
  assert.equal(confirmed([[2, "PR"], [2.9, "PR"]]).response, "SD"); // under four weeks
  assert.equal(confirmed([[2, "PR"], [2.92, "PR"]]).response, "PR");
  assert.equal(confirmed([[2, "PR"], [4, "NE"], [6, "PR"]]).response, "PR");
  assert.equal(
    confirmed([[2, "PR"], [4, "NE"], [6, "NE"], [8, "PR"]]).response,
    "SD",
  );
  assert.equal(
    confirmed([[2, "PR"], [4, "NE"], [6, "NE"], [8, "PR"]], {
      maximumNotEvaluable: 2,
    }).response,
    "PR",
  );
  assert.equal(confirmed([[2, "PR"], [4, "SD"], [6, "PR"]]).response, "SD");
  const late = confirmed([[2, "PR"], [4, "CR"], [6, "CR"]]);
  assert.deepEqual([late.response, late.month, late.confirmedMonth], [
    "CR",
    4,
    6,
  ]);
});

Deno.test("patients without assessments are not evaluable and stay in the count", () => {
  const rows = bestOverallResponses([
    { patient: "B", month: 3, response: "SD" },
  ], { patients: ["A", "B"] });
  assert.deepEqual(
    rows.map(({ patient, response, n }) => [patient, response, n]),
    [
      ["A", "NE", 0],
      ["B", "SD", 1],
    ],
  );
  assert.equal(rows[0]!.rule, "RECIST-best-no-assessment");
});

Deno.test("disease without target lesions is non-CR/non-PD, not stable", () => {
  assert.equal(best([[3, "non-CR/non-PD"]]).response, "non-CR/non-PD");
  const unconfirmed = bestOverallResponses([
    { patient: "A", month: 3, response: "CR", target: "none" },
  ], { confirmation: true });
  assert.equal(unconfirmed[0]!.response, "non-CR/non-PD");
});

Deno.test("the deciding assessment is named", () => {
  const result = best([[3, "SD"], [6, "PR"], [12, "PD"], [18, "CR"]]);
  assert.deepEqual(
    [
      result.response,
      result.row,
      result.month,
      result.n,
      result.progressionMonth,
    ],
    ["PR", 1, 6, 3, 12],
  );
});

Deno.test("every sequence has a best response, every rule is reached, and confirmation never improves it", () => {
  const order = ["CR", "PR", "SD", "non-CR/non-PD", "PD", "NE"];
  const reached = new Set<string>();
  const response = fc.constantFrom(...order as OverallResponse[]);
  fc.assert(
    fc.property(
      fc.array(fc.tuple(response, fc.integer({ min: 1, max: 4 })), {
        maxLength: 5,
      }),
      (steps) => {
        let month = 0;
        const visits = steps.map(([response, gap]) =>
          [month += gap / 2, response] as const
        );
        const free = best(visits);
        const strict = best(visits, { confirmation: true });
        for (const result of [free, strict]) reached.add(result.rule);
        if (free.response === "CR" || free.response === "PR") {
          assert.ok(
            order.indexOf(strict.response) >= order.indexOf(free.response),
          );
        } else assert.equal(strict.response, free.response);
      },
    ),
    { numRuns: 2000, seed: 1 },
  );
  assert.deepEqual(
    [...reached].sort(),
    Object.values(bestResponseRules).map((rule) => rule.id).sort(),
  );
});

Deno.test("errors name the visit", () => {
  assert.throws(() => best([[-1, "SD"]]), /visits\[0\]\.month must be/);
  assert.throws(
    () => best([[6, "SD"], [3, "PR"], [3, "PD"]]),
    /visits\[2\]\.month must be different from that of another visit of patient P01/,
  );
  assert.throws(
    () => best([[1, "stable" as "SD"]]),
    /visits\[0\]\.response must be one of/,
  );
  assert.throws(
    () =>
      bestOverallResponses([{ patient: "Z", month: 1, response: "SD" }], {
        patients: ["A"],
      }),
    /visits\[0\]\.patient must be one of patients/,
  );
});
