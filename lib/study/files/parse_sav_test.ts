import assert from "node:assert/strict";
import { parseSav } from "./parse_sav.ts";

const folder = new URL("../testdata/sav/", import.meta.url);
const expected: Record<string, string[][]> = JSON.parse(
  await Deno.readTextFile(new URL("expected.json", folder)),
);

for (const [name, records] of Object.entries(expected)) {
  Deno.test(`${name} reads as pyreadstat reads it`, async () => {
    const bytes = await Deno.readFile(new URL(name, folder));
    const reading = parseSav(name, bytes);
    assert.ok("sheet" in reading, JSON.stringify(reading));
    const { header, records: cells, notes } = reading.sheet;
    assert.deepEqual([header, ...cells], records);
    if (header.includes("Größe")) {
      assert.deepEqual(notes, [
        `${name}: 2 values of Größe are declared missing in SPSS and read as empty`,
      ]);
    }
  });
}

Deno.test("an SPSS file that is cut short is a problem, with the remedy", async () => {
  const bytes = await Deno.readFile(new URL("plain.sav", folder));
  for (const length of [4, 100, 400, bytes.length - 20]) {
    const reading = parseSav("t.sav", bytes.subarray(0, length));
    assert.ok("problem" in reading, `${length}`);
    assert.match(reading.problem.hint!, /save it again from SPSS/);
  }
});
