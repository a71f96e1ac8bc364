import assert from "node:assert/strict";
import { loadStudy } from "../load_study.ts";
import type { Patient } from "../model/study.ts";
import { baselineRows } from "./baseline_rows.ts";

const study = await loadStudy(new URL("../../../data/", import.meta.url));
const patient = study.patients[0]!;

Deno.test("tumours of lung and thymus are graded by the same indices as all", () => {
  const gradeOf = (cells: Partial<Patient>) =>
    baselineRows({ ...study, patients: [{ ...patient, ...cells }] })[0]!
      .who_grade;
  const mitoses = null;
  for (const primary_site of ["bronchus", "thymus", "midgut"] as const) {
    assert.equal(gradeOf({ primary_site, mitoses, ki67: 1 }), "G1");
    assert.equal(gradeOf({ primary_site, mitoses, ki67: 8 }), "G2");
    assert.equal(gradeOf({ primary_site, mitoses, ki67: null }), null);
  }
});

Deno.test("a hormone is elevated above its limit, and unknown without a sample at baseline", () => {
  const elevated = (month: number, value: number | null) => {
    const sample = study.laboratory.find(({ analyte }) => analyte === "CgA")!;
    const laboratory = [{
      ...sample,
      patient: patient.patient,
      month,
      value,
      upper_limit: 60,
    }];
    return baselineRows({ ...study, patients: [patient], laboratory })[0]!
      .elevated_CgA;
  };
  assert.deepEqual(
    [elevated(0, 61), elevated(0, 60), elevated(6, 61), elevated(0, null)],
    [true, false, null, null],
  );
});
