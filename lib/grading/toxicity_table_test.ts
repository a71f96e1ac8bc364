import assert from "node:assert/strict";
import { toxicityTable, type ToxicityTableRow } from "./mod.ts";

/** Table III as the paper prints it. */
const paper: readonly ToxicityTableRow[] = [
  {
    toxicity: "Haemoglobin (g/l)",
    grade1: "<LLN-100",
    grade2: "<100-80",
    grade3: "<80; Transfusion indicated",
    grade4: "Life-threatening consequences",
  },
  {
    toxicity: "Leukocytes (×10⁹/l)",
    grade1: "<LLN-3",
    grade2: "<3-2",
    grade3: "<2-1",
    grade4: "<1",
  },
  {
    toxicity: "Lymphocytes (×10⁹/l)",
    grade1: "<LLN-0.8",
    grade2: "<0.8-0.5",
    grade3: "<0.5-0.2",
    grade4: "<0.2",
  },
  {
    toxicity: "Neutrophils (×10⁹/l)",
    grade1: "<LLN-1.5",
    grade2: "<1.5-1",
    grade3: "<1-0.5",
    grade4: "<0.5",
  },
  {
    toxicity: "Platelets (×10⁹/l)",
    grade1: "<LLN-75",
    grade2: "<75-50",
    grade3: "<50-25",
    grade4: "<25",
  },
  {
    toxicity: "Flu-like symptoms",
    grade1: "Mild",
    grade2: "Moderate, limiting instrumental ADL",
    grade3: "Severe, limiting self-care ADL",
    grade4: "-",
  },
  {
    toxicity: "Depression",
    grade1: "Mild",
    grade2: "Moderate, limiting instrumental ADL",
    grade3: "Severe; limiting self care ADL; hospitalisation not indicated",
    grade4:
      "Life-threatening consequences, threats of harm to self or others; hospitalisation indicated",
  },
];

/** The cells in which the criteria and the paper differ: toxicity, grade, criteria. */
const differences = [
  ["Haemoglobin (g/l)", "grade3", "<80; transfusion indicated"],
  [
    "Haemoglobin (g/l)",
    "grade4",
    "Life-threatening consequences; urgent intervention indicated",
  ],
  ["Flu-like symptoms", "grade1", "Mild flu-like symptoms present"],
  [
    "Flu-like symptoms",
    "grade2",
    "Moderate symptoms; limiting instrumental ADL",
  ],
  ["Flu-like symptoms", "grade3", "Severe symptoms; limiting self care ADL"],
  ["Depression", "grade1", "Mild depressive symptoms"],
  [
    "Depression",
    "grade2",
    "Moderate depressive symptoms; limiting instrumental ADL",
  ],
  [
    "Depression",
    "grade3",
    "Severe depressive symptoms; limiting self care ADL; hospitalization not indicated",
  ],
  [
    "Depression",
    "grade4",
    "Life-threatening consequences, threats of harm to self or others; hospitalization indicated",
  ],
];

Deno.test("Table III: the bounds are the paper's, nine cells have other words", () => {
  const ours = toxicityTable();
  assert.deepEqual(
    ours.map(({ toxicity }) => toxicity),
    paper.map(({ toxicity }) => toxicity),
  );
  const found = ours.flatMap((row, i) =>
    Object.entries(row).filter(([column, cell]) =>
      cell !== paper[i]![column as keyof ToxicityTableRow]
    ).map(([column, cell]) => [row.toxicity, column, cell])
  );
  assert.deepEqual(found, differences);
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
