import assert from "node:assert/strict";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { temporaryFolder } from "../notebook/test_support.ts";
import { reproduce } from "../reproduction/mod.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

Deno.test("responses that were recorded without sums go through notebook 2", async () => {
  await using temporary = await temporaryFolder();
  const [data, out] = ["data", "out"].map((name) => join(temporary.path, name));
  await Deno.mkdir(data!);
  const write = (name: string, text: string) =>
    Deno.writeTextFile(join(data!, name), text);
  const field = (name: string, type = "string") => ({ name, type });
  const tables = {
    patients: [field("patient")],
    survival: [
      field("patient"),
      field("months", "number"),
      field("event", "integer"),
    ],
    assessments: [
      field("patient"),
      field("time_point", "integer"),
      field("month", "number"),
      field("response"),
    ],
  };
  await write("patients.csv", "patient\nA\nB\nC\nD\n");
  await write(
    "survival.csv",
    "patient,months,event\nA,10,1\nB,12,0\nC,5,1\nD,8,1\n",
  );
  await write(
    "assessments.csv",
    [
      "patient,time_point,month,response",
      "A,3,3,PR",
      "A,6,6,PD",
      "B,3,3,SD",
      "B,6,6,SD",
      "C,3,3,PD",
      "D,3,3,CR",
      "",
    ].join("\n"),
  );
  await write(
    "datapackage.json",
    JSON.stringify({
      name: "recorded",
      title: "Recorded",
      description: "Responses as they were recorded.",
      version: "1.0.0",
      analysis: { endpoint: "overall survival" },
      resources: Object.entries(tables).map(([name, fields]) => ({
        name,
        path: `${name}.csv`,
        title: name,
        description: name,
        schema: {
          fields: fields.map((one) => ({ ...one, description: one.name })),
        },
      })),
    }),
  );
  await reproduce({ root, data: data!, out: out!, only: [2] });
  const svg = await Deno.readTextFile(join(out!, "figures", "figure-1.svg"));
  for (const name of ["Complete", "Partial"]) {
    assert.match(svg, new RegExp(`>${name} response<`));
  }
  const notebook = await Deno.readTextFile(
    join(out!, "notebooks", "02-radiological-response.ipynb"),
  );
  // Best responses of the four: CR, PR, SD and PD, a quarter each.
  assert.match(notebook, /Left out with these data: assessments has no column/);
  for (const response of ["CR", "PR", "SD", "PD"]) {
    assert.match(
      notebook,
      new RegExp(`"Best response +${response} +1 +25(\\\\n)?"`),
    );
  }
});
