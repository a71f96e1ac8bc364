import assert from "node:assert/strict";
import type { StudyTables } from "../study/mod.ts";
import { ASSUMPTIONS } from "./assumptions.ts";
import { createReconstruction } from "./reconstruct.ts";
import { switchInterpretations } from "./switch_interpretations.ts";

type Case = readonly [
  option: string,
  differs: (data: StudyTables) => boolean,
];

/** What only data without the assumption can show. */
const cases: Record<typeof ASSUMPTIONS[number]["id"], Case> = {
  "undated-toxicity": [
    "any",
    ({ treatment }) =>
      treatment.some(({ stop_reason, duration }) =>
        stop_reason === "toxicity" && duration >= 3 &&
        ![5, 6, 9].includes(duration) && (duration < 10 || duration > 24)
      ),
  ],
  "progression-after-six": [
    "between",
    ({ treatment }) =>
      treatment.some(({ stop_reason, progression }) =>
        stop_reason === "progression" && [7, 8].includes(progression!)
      ),
  ],
  "complete-response": ["either", ({ treatment, survival }) => {
    const complete = treatment.find(({ stop_reason }) =>
      stop_reason === "sustained complete response"
    )!;
    return survival.some(({ patient, event }) =>
      patient === complete.patient && event === 1
    );
  }],
  "event-at-stop": [
    "either",
    ({ treatment }) =>
      treatment.some(({ stop_reason, progression, duration }) =>
        stop_reason === "progression" && progression !== duration
      ),
  ],
  "naive-at-baseline": [
    "with",
    ({ patients }) =>
      patients.some(({ somatostatin_analogue, functional }) =>
        somatostatin_analogue === "concomitant" && functional
      ),
  ],
  "last-month": [
    "96",
    ({ survival }) => survival.some(({ months }) => months > 72),
  ],
};

const seeds = Array.from({ length: 40 }, (_, i) => `assumption ${i}`);
const usual = seeds.slice(0, 6).map(createReconstruction());

for (const { id } of ASSUMPTIONS) {
  const [option, differs] = cases[id];
  Deno.test(`${id}=${option} finds data that the assumption shuts out`, () => {
    assert.ok(!usual.some(({ data }) => differs(data)));
    const reconstruct = createReconstruction({
      interpretations: switchInterpretations([`${id}=${option}`]),
    });
    assert.ok(seeds.some((seed) => differs(reconstruct(seed).data)));
  });
}
