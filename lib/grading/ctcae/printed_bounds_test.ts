import assert from "node:assert/strict";
import { ctcaeGrade, ctcaeTables, type CtcaeVersion } from "../mod.ts";

/**
 * Values around the printed bounds, typed from the published tables: versions,
 * term, unit, limit of normal on the adverse side, circumstances, and values
 * with their grade ("?" cannot be graded).
 */
const printed = `
4 5 6 | Anemia | g/l | 130 | | 131:0 130:0 129:1 100:1 99:2 80:2 79:3 20:3
4 5 6 | Anemia | g/dl | 13 | | 13:0 12.9:1 10:1 9.9:2 8:2 7.9:3
4 5 6 | Anemia | mmol/l | 8 | | 8:0 7.9:1 6.2:1 6.1:2 4.9:2 4.8:3
4 5 6 | Leukocytosis | /mm3 | 11000 | | 11001:0 100000:0 100001:3
4 5 6 | Leukocytosis | 10^9/l | 11 | | 12:0 100:0 100.1:3
4 5 6 | White blood cell decreased | 10^9/l | 4 | | 4:0 3.9:1 3:1 2.9:2 2:2 1.9:3 1:3 0.9:4 0:4
4 5 6 | White blood cell decreased | /mm3 | 4000 | | 4000:0 3999:1 3000:1 2999:2 2000:2 1999:3 1000:3 999:4
4 5 | Lymphocyte count decreased | 10^9/l | 1.1 | | 1.1:0 1:1 0.8:1 0.79:2 0.5:2 0.49:3 0.2:3 0.19:4
4 5 | Lymphocyte count decreased | /mm3 | 1100 | | 1099:1 800:1 799:2 500:2 499:3 200:3 199:4
4 5 6 | Lymphocyte count increased | /mm3 | 4000 | | 4000:0 4001:2 20000:2 20001:3
4 5 6 | Lymphocyte count increased | 10^9/l | 4 | | 4:0 4.1:2 20:2 20.1:3
4 5 6 | CD4 lymphocytes decreased | /mm3 | 530 | | 530:0 529:1 500:1 499:2 200:2 199:3 50:3 49:4
4 5 6 | CD4 lymphocytes decreased | 10^9/l | 0.53 | | 0.53:0 0.52:1 0.5:1 0.49:2 0.2:2 0.19:3 0.05:3 0.04:4
4 5 | Neutrophil count decreased | 10^9/l | 1.8 | | 1.8:0 1.7:1 1.5:1 1.49:2 1:2 0.99:3 0.5:3 0.49:4
4 5 | Neutrophil count decreased | /mm3 | 1800 | | 1799:1 1500:1 1499:2 1000:2 999:3 500:3 499:4
4 5 | Platelet count decreased | 10^9/l | 150 | | 150:0 149:1 75:1 74:2 50:2 49:3 25:3 24:4
4 5 | Platelet count decreased | /mm3 | 150000 | | 75000:1 74999:2 50000:2 49999:3 25000:3 24999:4
4 5 6 | Activated partial thromboplastin time prolonged | s | 40 | | 40:0 41:1 60:1 61:2 100:2 101:3
4 | INR increased | | 1.2 | | 1.2:0 1.3:1 1.8:1 1.9:2 3:2 3.1:3
5 6 | INR increased | | 1.1 | | 1.2:0 1.3:1 1.5:1 1.6:2 2.5:2 2.6:3
4 5 6 | INR increased | 1 | 1.1 | anticoagulated, baseline 2 | 2:0 2.1:1 3:1 3.1:2 5:2 5.1:3
4 5 6 | INR increased | 1 | 1.1 | anticoagulated | 1.4:?
4 5 | Alanine aminotransferase increased | U/l | 40 | | 40:0 41:1 120:1 121:2 200:2 201:3 800:3 801:4
4 5 | Alanine aminotransferase increased | µkat/l | 0.7 | | 0.7:0 0.71:1 2.1:1 2.11:2 3.5:2 3.51:3 14:3 14.01:4
5 | Alanine aminotransferase increased | U/l | 40 | baseline 100 | 149:0 150:1 300:1 301:2 500:2 501:3 2000:3 2001:4
4 5 | Aspartate aminotransferase increased | µkat/l | 0.6 | | 0.6:0 0.61:1 1.8:1 1.81:2 3:2 3.01:3 12:3 12.01:4
4 5 | Alkaline phosphatase increased | U/l | 100 | | 100:0 101:1 250:1 251:2 500:2 501:3 2000:3 2001:4
5 | Alkaline phosphatase increased | U/l | 100 | baseline 200 | 399:0 400:1 500:1 501:2 1000:2 1001:3 4000:3 4001:4
4 5 | GGT increased | U/l | 60 | | 60:0 150:1 151:2 300:2 301:3 1200:3 1201:4
4 5 | Blood bilirubin increased | µmol/l | 20 | | 20:0 21:1 30:1 31:2 60:2 61:3 200:3 201:4
4 5 | Blood bilirubin increased | mg/dl | 1.2 | | 1.2:0 1.8:1 1.9:2 3.6:2 3.7:3 12:3 12.1:4
4 | Lipase increased | U/l | 60 | | 60:0 61:1 90:1 91:2 120:2 121:3 300:3 301:4
4 | Serum amylase increased | µkat/l | 2 | | 2:0 2.1:1 3:1 3.1:2 4:2 4.1:3 10:3 10.1:4
5 | Lipase increased | U/l | 60 | asymptomatic | 60:0 61:1 90:1 91:2 120:2 121:2 300:2 301:3
5 | Lipase increased | U/l | 60 | symptomatic | 60:0 61:1 90:1 91:2 120:2 121:3 300:3 301:4
5 | Serum amylase increased | U/l | 100 | | 100:0 150:1 151:2 200:2 201:? 501:?
5 | Serum amylase increased | µkat/l | 2 | symptomatic | 3:1 3.1:2 4:2 4.1:3 10:3 10.1:4
5 6 | Blood lactate dehydrogenase increased | U/l | 250 | | 250:0 251:1 5000:1
5 6 | Blood lactate dehydrogenase increased | µkat/l | 4.2 | | 4.2:0 4.3:1
4 5 | CPK increased | U/l | 200 | | 200:0 500:1 501:2 1000:2 1001:3 2000:3 2001:4
4 5 6 | Creatinine increased | µmol/l | 100 | | 100:0 101:1 150:1 151:2 300:2 301:3 600:3 601:4
4 5 6 | Creatinine increased | mg/dl | 1.2 | | 1.2:0 1.3:1 1.8:1 1.9:2 3.6:2 3.7:3 7.2:3 7.3:4
4 5 6 | Cholesterol high | mmol/l | 5 | | 5:0 5.1:1 7.75:1 7.76:2 10.34:2 10.35:3 12.92:3 12.93:4
4 5 6 | Cholesterol high | mg/dl | 200 | | 200:0 201:1 300:1 301:2 400:2 401:3 500:3 501:4
4 5 6 | Hypertriglyceridemia | mmol/l | 1.7 | | 1.7:0 1.71:1 3.42:1 3.43:2 5.7:2 5.71:3 11.4:3 11.41:4
4 5 6 | Hypertriglyceridemia | mg/dl | 150 | | 149:0 150:1 300:1 301:2 500:2 501:3 1000:3 1001:4
4 6 | Hyperglycemia | mmol/l | 6 | fasting | 6:0 6.1:1 8.9:1 9:2 13.9:2 14:3 27.8:3 27.9:4
4 6 | Hyperglycemia | mg/dl | 110 | fasting | 110:0 160:1 161:2 250:2 251:3 500:3 501:4
4 5 6 | Hypoglycemia | mmol/l | 3.9 | | 3.9:0 3.8:1 3:1 2.9:2 2.2:2 2.1:3 1.7:3 1.6:4
4 5 6 | Hypoglycemia | mg/dl | 70 | | 70:0 69:1 55:1 54:2 40:2 39:3 30:3 29:4
4 5 6 | Hypoalbuminemia | g/l | 35 | | 35:0 34:1 30:1 29:2 20:2 19:3
4 5 6 | Hypoalbuminemia | g/dl | 3.5 | | 3:1 2.9:2 2:2 1.9:3
4 | Hyperuricemia | mg/dl | 7 | asymptomatic | 7:0 7.1:1 10:1 10.1:4
4 | Hyperuricemia | mg/dl | 7 | symptomatic | 7:0 7.1:3 10:3 10.1:4
4 | Hyperuricemia | mmol/l | 0.42 | | 0.42:0 0.43:? 0.59:? 0.6:4
4 | Hyperuricemia | µmol/l | 420 | asymptomatic | 420:0 421:1 590:1 591:4
5 6 | Hyperuricemia | µmol/l | 420 | asymptomatic | 420:0 421:1 591:1
5 6 | Hyperuricemia | mg/dl | 7 | symptomatic | 7:0 7.1:3 10.1:3
4 5 6 | Hypernatremia | mmol/l | 145 | | 145:0 146:1 150:1 151:2 155:2 156:3 160:3 161:4
4 5 6 | Hypernatremia | mEq/l | 145 | | 145:0 146:1 150:1 151:2 155:2 156:3 160:3 161:4
4 | Hyponatremia | mmol/l | 135 | | 135:0 134:1 130:1 129:3 125:3 120:3 119:4
5 6 | Hyponatremia | mmol/l | 135 | asymptomatic | 135:0 134:1 130:1 129:2 125:2 124:3 120:3 119:4
5 6 | Hyponatremia | mmol/l | 135 | symptomatic | 135:0 134:1 130:1 129:3 125:3 124:3 120:3 119:4
5 6 | Hyponatremia | mEq/l | 135 | | 134:1 130:1 129:? 125:? 124:3 120:3 119:4
4 5 6 | Hyperkalemia | mmol/l | 5 | | 5:0 5.1:1 5.5:1 5.6:2 6:2 6.1:3 7:3 7.1:4
4 5 6 | Hyperkalemia | mEq/l | 5 | | 5:0 5.1:1 5.5:1 5.6:2 6:2 6.1:3 7:3 7.1:4
4 5 6 | Hypokalemia | mmol/l | 3.5 | | 3.5:0 3.4:1 3:1 2.9:3 2.5:3 2.4:4
4 5 6 | Hypokalemia | mEq/l | 3.5 | symptomatic | 3.5:0 3.4:2 3:2 2.9:3 2.5:3 2.4:4
4 5 6 | Hypercalcemia | mmol/l | 2.6 | | 2.6:0 2.7:1 2.9:1 2.91:2 3.1:2 3.11:3 3.4:3 3.41:4
4 5 6 | Hypercalcemia | mg/dl | 10.5 | | 10.5:0 10.6:1 11.5:1 11.6:2 12.5:2 12.6:3 13.5:3 13.6:4
4 5 6 | Hypercalcemia (ionized calcium) | mmol/l | 1.32 | | 1.32:0 1.33:1 1.5:1 1.51:2 1.6:2 1.61:3 1.8:3 1.81:4
4 5 6 | Hypocalcemia | mmol/l | 2.15 | | 2.15:0 2.14:1 2:1 1.99:2 1.75:2 1.74:3 1.5:3 1.49:4
4 5 6 | Hypocalcemia | mg/dl | 8.6 | | 8.6:0 8.5:1 8:1 7.9:2 7:2 6.9:3 6:3 5.9:4
4 5 6 | Hypocalcemia (ionized calcium) | mmol/l | 1.15 | | 1.15:0 1.14:1 1:1 0.99:2 0.9:2 0.89:3 0.8:3 0.79:4
4 5 6 | Hypermagnesemia | mmol/l | 1 | | 1:0 1.01:1 1.23:1 1.24:3 3.3:3 3.31:4
4 5 6 | Hypermagnesemia | mg/dl | 2.4 | | 2.4:0 2.5:1 3:1 3.1:3 8:3 8.1:4
4 5 6 | Hypomagnesemia | mmol/l | 0.7 | | 0.7:0 0.69:1 0.5:1 0.49:2 0.4:2 0.39:3 0.3:3 0.29:4
4 5 6 | Hypomagnesemia | mg/dl | 1.7 | | 1.7:0 1.6:1 1.2:1 1.1:2 0.9:2 0.8:3 0.7:3 0.6:4
4 | Hypophosphatemia | mmol/l | 0.85 | | 0.85:0 0.84:1 0.8:1 0.79:2 0.6:2 0.59:3 0.3:3 0.29:4
4 | Hypophosphatemia | mg/dl | 2.7 | | 2.7:0 2.6:1 2.5:1 2.4:2 2:2 1.9:3 1:3 0.9:4
6 | Neutrophil count decreased | 10^9/l | 1.8 | | 1.5:0 1.49:1 1:1 0.99:2 0.5:2 0.49:3 0.1:3 0.09:4
6 | Neutrophil count decreased | /mm3 | 1800 | | 1500:0 1499:1 1000:1 999:2 500:2 499:3 100:3 99:4
6 | Thrombocytopenia | 10^9/l | 150 | | 150:0 149:1 75:1 74:2 50:2 49:3 10:3 9.9:4
6 | Thrombocytopenia | /mm3 | 150000 | | 75000:1 74999:2 50000:2 49999:3 10000:3 9999:4
5 6 | Eosinophilia | 10^9/l | 0.5 | baseline 1 | 0.4:0 0.6:0 1:0 1.1:1
5 6 | Eosinophilia | 10^9/l | 0.5 | | 0.5:0 0.6:1 50:1
6 | Alanine aminotransferase increased | U/l | 40 | | 40:0 41:1 120:1 121:2 200:2 201:3 800:3 801:4
6 | Alanine aminotransferase increased | U/l | 40 | baseline 100 | 99:0 100:1 150:1 151:2 200:2 201:3 400:3 401:4
6 | Aspartate aminotransferase increased | µkat/l | 0.6 | baseline 1 | 0.9:0 1:1 1.5:1 1.6:2 2:2 2.1:3 4:3 4.1:4
6 | GGT increased | U/l | 60 | | 60:0 150:1 151:2 300:2 301:3 1200:3 1201:4
6 | GGT increased | U/l | 60 | baseline 100 | 99:0 100:1 150:1 151:2 300:2 301:3 1000:3 1001:4
6 | Blood bilirubin increased | µmol/l | 20 | | 20:0 30:1 31:2 60:2 61:3 200:3 201:4
6 | Blood bilirubin increased | µmol/l | 20 | baseline 40 | 39:0 40:1 60:1 61:2 100:2 101:3 400:3 401:4
6 | Alkaline phosphatase increased | U/l | 100 | | 100:0 101:1 5000:1
6 | Alkaline phosphatase increased | U/l | 100 | baseline 200 | 150:0 200:0 201:1 5000:1
6 | Creatinine increased | µmol/l | 100 | lower limit 60, baseline 50 | 75:0 76:2 150:2 151:3 600:3 601:4
6 | Creatinine increased | µmol/l | 100 | lower limit 60, baseline 60 | 100:0 101:1 150:1 151:2 300:2 301:3 600:3 601:4
6 | Lipase increased | U/l | 60 | asymptomatic | 60:0 90:1 91:2 180:2 181:2 300:2 301:3
6 | Lipase increased | U/l | 60 | symptomatic | 60:0 90:1 91:2 180:2 181:3 300:3 301:4
6 | Serum amylase increased | U/l | 100 | asymptomatic | 150:1 151:2 200:2 201:2 500:2 501:3
6 | Serum amylase increased | U/l | 100 | mild, symptomatic | 150:1 151:2 201:2 500:2 501:4
6 | Serum amylase increased | U/l | 100 | severe, symptomatic | 150:1 151:2 200:2 201:3 500:3 501:4
6 | Serum amylase increased | U/l | 100 | symptomatic | 200:2 201:? 500:? 501:4
`.trim().split("\n").map((line) => {
  const [versions, term, unit, limit, circumstances, values] = line.split("|")
    .map((cell) => cell.trim());
  return {
    versions: versions!,
    term: term!,
    unit: unit!,
    limit: Number(limit),
    circumstances: circumstances!,
    values: values!.split(" ").map((pair) => pair.split(":")),
  };
});

/** What the words of the circumstances say of an event. */
function eventOf(circumstances: string) {
  const baseline = /baseline (\d+)/.exec(circumstances)?.[1];
  const lowerLimit = /lower limit (\d+)/.exec(circumstances)?.[1];
  return {
    ...(/fasting/.test(circumstances) && { fasting: true }),
    ...(/anticoagulated/.test(circumstances) && { anticoagulated: true }),
    ...(/symptomatic/.test(circumstances) && {
      symptomatic: !/asymptomatic/.test(circumstances),
    }),
    ...(/mild|severe/.test(circumstances) && {
      mild_symptoms: /mild/.test(circumstances),
    }),
    ...(lowerLimit !== undefined && { lower_limit: Number(lowerLimit) }),
    ...(baseline !== undefined && { baseline: Number(baseline) }),
  };
}

for (const version of ["4.0", "4.03", "5.0", "6.0"] as const) {
  const rows = printed.filter(({ versions }) =>
    versions.includes(version.slice(0, 1))
  );

  Deno.test(`CTCAE ${version}: values around every printed bound`, () => {
    for (const { term, unit, limit, circumstances, values } of rows) {
      const { direction } = laboratoryOf(version, term)!;
      const side = direction === "low" ? "lower_limit" : "upper_limit";
      const known = eventOf(circumstances);
      // A baseline is normal unless it is given or the anticoagulated one is asked for.
      const missingBaseline = "anticoagulated" in known
        ? "not graded"
        : "assume normal";
      for (const [value, expected] of values) {
        const event = { term, unit, value: Number(value), ...known };
        const result = ctcaeGrade({ ...event, [side]: limit }, {
          version,
          missingBaseline,
        });
        const label = `${term} ${value} ${unit} ${circumstances}`;
        assert.equal(String(result.grade ?? "?"), expected, label);
        assert.equal(result.decidedBy, expected === "?" ? null : "value");
        assert.equal(result.rule !== null, Number(expected) > 0, label);
      }
    }
  });

  Deno.test(`CTCAE ${version}: every laboratory term is in the typed bounds`, () => {
    const typed = new Set(rows.map(({ term }) => term));
    const graded = ctcaeTables[version].terms.filter((one) => one.laboratory);
    assert.deepEqual(
      new Set(graded.map(({ term }) => term)).symmetricDifference(typed),
      new Set(),
    );
  });
}

function laboratoryOf(version: CtcaeVersion, name: string) {
  return ctcaeTables[version].terms.find(({ term }) => term === name)
    ?.laboratory;
}
