import assert from "node:assert/strict";
import fc from "fast-check";
import {
  detectableHazardRatio,
  logRankPower,
  requiredEvents,
} from "./power.ts";
import { assertClose } from "../testdata/almost_equal.ts";
import fixture from "../testdata/log_rank_power.json" with { type: "json" };

for (const { power, ...design } of fixture.cases) {
  Deno.test(`logRankPower() equals R's noncentral chi-square: ${JSON.stringify(design)}`, () => {
    assertClose(logRankPower(design).power, power, "power", 1e-8);
  });
}

Deno.test("requiredEvents() reproduces numbers worked out elsewhere", () => {
  // Collett, Modelling Survival Data in Medical Research, on sample size: five-year
  // survival of 60 % against 41 %, hazard ratio 0.57, needs 133 deaths.
  const collett = requiredEvents({ hazardRatio: 0.57, power: 0.9 });
  assert.ok(Math.abs(collett.events - 133) < 0.5, String(collett.events));
  // By hand: 4 (1.644854 + 0.841621)² / 0.405465² = 150.4.
  const schoenfeld = requiredEvents({ hazardRatio: 1.5, sides: 1 });
  assert.ok(Math.abs(schoenfeld.events - 150.4) < 0.1);
});

Deno.test("power, hazard ratio and number of events go together", () => {
  const design = fc.record({
    events: fc.double({ min: 5, max: 2000, noNaN: true }),
    power: fc.double({ min: 0.3, max: 0.99, noNaN: true }),
    allocation: fc.double({ min: 0.1, max: 0.9, noNaN: true }),
    sides: fc.constantFrom(1 as const, 2 as const),
  });
  fc.assert(fc.property(design, ({ events, power, ...rest }) => {
    const { hazardRatio } = detectableHazardRatio({ events, power, ...rest });
    assert.ok(hazardRatio < 1);
    const back = logRankPower({ events, hazardRatio, ...rest });
    assertClose(back.power, power, "power", 1e-8);
    const inverse = requiredEvents({
      hazardRatio: 1 / hazardRatio,
      power,
      ...rest,
    });
    assertClose(inverse.events, events, "events", 1e-8);
  }));
});

Deno.test("the functions on power refuse impossible designs", () => {
  assert.throws(
    () => logRankPower({ events: 0, hazardRatio: 0.5 }),
    /events must be a positive finite number, current value is 0/,
  );
  assert.throws(
    () => logRankPower({ events: 10, hazardRatio: -1 }),
    /hazardRatio must be a positive finite number, current value is -1/,
  );
  assert.throws(
    () => requiredEvents({ hazardRatio: 1 }),
    /hazardRatio must be different from 1/,
  );
  assert.throws(
    () => detectableHazardRatio({ events: 10, power: 0.01 }),
    /power must be above the significance level of each side \(0\.025\), current value is 0\.01/,
  );
  assert.throws(
    () => detectableHazardRatio({ events: 10, allocation: 1 }),
    /allocation must be between 0 and 1/,
  );
  assert.throws(
    () => detectableHazardRatio({ events: 10, sides: 3 as 2 }),
    /sides must be 1 or 2, current value is 3/,
  );
  assert.throws(
    () => detectableHazardRatio({ events: "100" as unknown as number }),
    TypeError,
  );
});

Deno.test("the functions on power say what they take for granted", () => {
  const found = requiredEvents({ hazardRatio: 0.5 });
  const { power, significance, sides, allocation } = found;
  assert.deepEqual([power, significance, sides, allocation], [
    0.8,
    0.05,
    2,
    0.5,
  ]);
  assert.equal(detectableHazardRatio({ events: 20 }).power, 0.8);
});
