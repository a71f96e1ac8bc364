import assert from "node:assert/strict";
import { proposeColumns } from "./propose_columns.ts";
import { studyPackage } from "./study_package.ts";

const sheet = {
  header: ["id", "months", "status"],
  headerRow: 1,
  records: [["A", "3", "0"], ["B", "5", "1"], ["C", "6", "2"]],
  rows: [2, 3, 4],
  decimalComma: false,
};

function survivalFields(event: string) {
  const { columns } = proposeColumns(sheet, { event, unit: "month" });
  const { resources } = studyPackage({ path: "trial.csv" }, sheet, columns!);
  return resources.find(({ name }) => name === "survival")!.schema.fields
    .map(({ name, from = name }) => [name, from]);
}

Deno.test("what ended a time is kept where several values are events", () => {
  const usual = [["patient", "id"], ["months", "months"], ["event", "status"]];
  assert.deepEqual(survivalFields("status=1"), usual);
  assert.deepEqual(survivalFields("status=1,2"), [
    ...usual,
    ["reason", "status"],
  ]);
});
