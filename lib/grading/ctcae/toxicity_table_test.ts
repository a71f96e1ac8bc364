import assert from "node:assert/strict";
import {
  type CtcaeVersion,
  toxicityTable,
  toxicityTableDifferences,
  type Unit,
} from "../mod.ts";

/** The cells in which the criteria and the paper differ: toxicity, grade, criteria, paper. */
const differences = [
  [
    "Haemoglobin (g/l)",
    3,
    "<80; transfusion indicated",
    "<80; Transfusion indicated",
  ],
  [
    "Haemoglobin (g/l)",
    4,
    "Life-threatening consequences; urgent intervention indicated",
    "Life-threatening consequences",
  ],
  ["Flu-like symptoms", 1, "Mild flu-like symptoms present", "Mild"],
  [
    "Flu-like symptoms",
    2,
    "Moderate symptoms; limiting instrumental ADL",
    "Moderate, limiting instrumental ADL",
  ],
  [
    "Flu-like symptoms",
    3,
    "Severe symptoms; limiting self care ADL",
    "Severe, limiting self-care ADL",
  ],
  ["Depression", 1, "Mild depressive symptoms", "Mild"],
  [
    "Depression",
    2,
    "Moderate depressive symptoms; limiting instrumental ADL",
    "Moderate, limiting instrumental ADL",
  ],
  [
    "Depression",
    3,
    "Severe depressive symptoms; limiting self care ADL; hospitalization not indicated",
    "Severe; limiting self-care ADL; hospitalisation not indicated",
  ],
  [
    "Depression",
    4,
    "Life-threatening consequences, threats of harm to self or others; hospitalization indicated",
    "Life-threatening consequences, threats of harm to self or others; hospitalisation indicated",
  ],
];

Deno.test("Table III: every bound is the paper's, nine cells have other words", () => {
  assert.deepEqual(
    toxicityTable().map((
      { toxicity, grade1, grade2, grade3, grade4 },
    ) => [toxicity, grade1, grade2, grade3, grade4]).slice(0, 5),
    [
      [
        "Haemoglobin (g/l)",
        "<LLN-100",
        "<100-80",
        "<80; transfusion indicated",
        "Life-threatening consequences; urgent intervention indicated",
      ],
      ["Leukocytes (×10⁹/l)", "<LLN-3", "<3-2", "<2-1", "<1"],
      ["Lymphocytes (×10⁹/l)", "<LLN-0.8", "<0.8-0.5", "<0.5-0.2", "<0.2"],
      ["Neutrophils (×10⁹/l)", "<LLN-1.5", "<1.5-1", "<1-0.5", "<0.5"],
      ["Platelets (×10⁹/l)", "<LLN-75", "<75-50", "<50-25", "<25"],
    ],
  );
  assert.deepEqual(
    toxicityTableDifferences(toxicityTable()).map((
      { toxicity, grade, criteria, paper },
    ) => [toxicity, grade, criteria, paper]),
    differences,
  );
});

Deno.test("a row of Table III that is not there differs in every cell", () => {
  const found = toxicityTableDifferences(toxicityTable().slice(1));
  assert.equal(
    found.filter(({ criteria }) => criteria === "(missing)").length,
    4,
  );
});

Deno.test("Table III in conventional units, and multiples of a limit", () => {
  const [anemia, leukocytes, alt, triglycerides] = toxicityTable([
    { term: "Anemia", label: "Haemoglobin", unit: "g/dl" },
    { term: "White blood cell decreased", label: "Leukocytes", unit: "/mm3" },
    { term: "Alanine aminotransferase increased", label: "ALT", unit: "U/l" },
    { term: "Hypertriglyceridemia", label: "Triglycerides", unit: "mg/dl" },
  ]);
  assert.deepEqual([anemia!.grade1, anemia!.grade2], ["<LLN-10", "<10-8"]);
  assert.equal(leukocytes!.grade2, "<3000-2000");
  assert.deepEqual([alt!.grade1, alt!.grade4], [">ULN-3×ULN", ">20×ULN"]);
  assert.equal(triglycerides!.grade1, "150-300");
});

Deno.test("a cell that asks for more than the value keeps its words", () => {
  const cells = (term: string, unit: Unit, version: CtcaeVersion) =>
    Object.values(toxicityTable([{ term, label: "", unit }], version)[0]!);
  assert.deepEqual(cells("Lipase increased", "U/l", "5.0").slice(1, 4), [
    ">ULN - 1.5 x ULN",
    ">1.5 - 2.0 x ULN; >2.0 - 5.0 x ULN and asymptomatic",
    ">2.0 - 5.0 x ULN with signs or symptoms; >5.0 x ULN and asymptomatic",
  ]);
  assert.equal(
    cells("Creatinine increased", "µmol/l", "4.03")[1],
    ">1 - 1.5 x baseline; >ULN - 1.5 x ULN",
  );
  assert.match(cells("Hyperglycemia", "mmol/l", "4.03")[1]!, /^Fasting/);
  // A converted bound has no rounding error: 7.214040000000001 in binary.
  assert.equal(
    cells("Hypercalcemia (ionized calcium)", "mg/dl", "4.03")[4],
    ">7.21404; life-threatening consequences",
  );
});

Deno.test("a term or unit that the table does not have is an error", () => {
  assert.throws(
    () => toxicityTable([{ term: "Anaemia", label: "" }]),
    /lines\[0\]\.term must be a term of CTCAE 4\.0/,
  );
  assert.throws(
    () => toxicityTable([{ term: "Anemia", label: "", unit: "U/l" }]),
    /lines\[0\]\.unit must be a unit of haemoglobin/,
  );
  assert.throws(() => toxicityTable([{ term: "Anemia", label: "" }]), /unit/);
});

Deno.test("a term that 6.0 renamed is printed by its new name, one it deleted with the reason", () => {
  const rows = new Map(
    toxicityTable(undefined, "6.0").map((row) => [row.toxicity, row]),
  );
  // Workbook rows 16 and 14.
  const { grade3 } = rows.get("Platelets (×10⁹/l)")!;
  assert.match(grade3, /50.*10/);
  const { grade1, grade2 } = rows.get("Lymphocytes (×10⁹/l)")!;
  assert.match(grade1, /6\.0 has Lymphopenia in its place/);
  assert.equal(grade2, "-");
});
