import assert from "node:assert/strict";
import { frequencyTable } from "./frequency_table.ts";

const rows = [
  { site: "midgut", bone: true, mibg: null },
  { site: "pancreas", bone: false, mibg: null },
  { site: null, bone: null, mibg: null },
  { site: "midgut", bone: true, mibg: null },
];

Deno.test("levels are counted in their order, and missing answers are one", () => {
  const table = frequencyTable(rows, [{
    variable: "Site",
    column: "site",
    levels: { pancreas: "Pancreas", lung: "Lung", midgut: "Midgut" },
  }]);
  assert.deepEqual(table, [
    { variable: "Site", level: "Pancreas", n: 1, percent: 25 },
    { variable: "Site", level: "Lung", n: 0, percent: 0 },
    { variable: "Site", level: "Midgut", n: 2, percent: 50 },
    { variable: "Site", level: "Unknown", n: 1, percent: 25 },
  ]);
});

Deno.test("an empty column has no count, not a count of zero", () => {
  const table = frequencyTable(rows, [{
    variable: "Therapy",
    column: { bone: "Bone", mibg: "mIBG" },
  }]);
  assert.deepEqual(table.map(({ n, percent }) => [n, percent]), [
    [2, 50],
    [null, null],
  ]);
});

Deno.test("what cannot be counted is placed", () => {
  const count = (column: string | Record<string, string>, levels = {}) => () =>
    frequencyTable(rows, [{ variable: "x", column, levels }]);
  assert.throws(() => frequencyTable([], []), /rows.length must be at least 1/);
  assert.throws(count("sight"), /no row has a column "sight"/);
  assert.throws(count({ sight: "Sight" }), /no row has a column "sight"/);
  assert.throws(
    count({ site: "Site" }),
    /rows\[0\]\.site must be true, false or empty/,
  );
  assert.throws(
    count("site", { midgut: "Midgut" }),
    /rows\[1\]\.site must be one of "midgut", current value is "pancreas"/,
  );
});

Deno.test("a column that some rows have is one, and their answers are counted", () => {
  const table = frequencyTable([{}, { site: "lung" }, { site: "lung" }], [
    { variable: "Site", column: "site" },
  ]);
  assert.deepEqual(table.map(({ level, n }) => [level, n]), [
    ["lung", 2],
    ["Unknown", 1],
  ]);
});

Deno.test("a misspelt property of a variable is refused", () => {
  const misspelt = { variable: "Site", column: "site", level: {} };
  assert.throws(
    () => frequencyTable(rows, [misspelt as never]),
    /"level"; did you mean levels\?/,
  );
});

Deno.test("rows and variables that are none are named", () => {
  const count = (rows: unknown, variable: unknown) => () =>
    frequencyTable(rows as object[], [variable as never]);
  const site = { variable: "Site", column: "site" };
  const refused = (message: RegExp) => ({ name: "TypeError", message });
  assert.throws(
    count([{ site: "lung" }, null], site),
    refused(/rows\[1\] must be an object, current value is null/),
  );
  assert.throws(
    count(rows, { ...site, variable: 3 }),
    refused(/variable must be a string, current value is 3/),
  );
  assert.throws(
    count(rows, { ...site, column: null }),
    refused(/column must be an object, current value is null/),
  );
});

Deno.test("levels of the same name are one line", () => {
  const rows = [{ site: "Unknown" }, { site: null }, { site: "x" }, {
    site: "y",
  }];
  const levels = { Unknown: "Unknown", x: "Other", y: "Other" };
  const table = frequencyTable(rows, [
    { variable: "Site", column: "site", levels },
  ]);
  assert.deepEqual(table.map(({ level, n }) => [level, n]), [
    ["Unknown", 2],
    ["Other", 2],
  ]);
});
