import assert from "node:assert/strict";
import { unitHint } from "./unit_hint.ts";

Deno.test("a unit of another size is never taken for a slip", () => {
  const convertible: [string, string, RegExp][] = [
    ["g/dl", "g/l", /g\/dl × 10 = g\/l\), or add g\/dl to .*datapackage\.json/],
    ["nmol/l", "pmol/l", /nmol\/l × 1000 = pmol\/l/],
    ["mg/24 h", "g/day", /mg\/24 h × 0\.001 = g\/day/],
    ["/mm3", "10^9/l", /\/mm3 × 0\.001 = 10\^9\/l for cells/],
    [
      "mg/24 h",
      "µmol/24 h",
      /mg\/24 h × 5\.231 = µmol\/24 h for 5HIAA, 191\.18 g\/mol/,
    ],
    ["mg/dl", "µmol/l", /mg\/dl × 88\.4 = µmol\/l for creatinine/],
  ];
  for (const [text, unit, expected] of convertible) {
    const hint = unitHint(text, [unit]);
    assert.match(hint, expected);
    assert.doesNotMatch(hint, /did you mean/);
  }
  const apart: [text: string, unit: string][] = [
    ["ng/ml", "pmol/l"],
    ["mg/24 h", "mg/l"],
    ["mg/24 h", "mmol/l"],
    ["mg/l", "µmol/24 h"],
    ["mmol/24 h", "g/24 h"],
  ];
  for (const [text, unit] of apart) {
    assert.equal(
      unitHint(text, [unit]),
      `if it is a unit of this study, add ${text} to the field's allowed values (enum) in datapackage.json`,
    );
  }
});

Deno.test("another spelling of an allowed unit is a slip", () => {
  assert.equal(unitHint("g/L", ["g/l", "10^9/l"]), "did you mean g/l?");
  assert.equal(unitHint("PMOL/L", ["pmol/l"]), "did you mean pmol/l?");
  assert.equal(unitHint("×10⁹/L", ["g/l", "10^9/l"]), "did you mean 10^9/l?");
  assert.equal(unitHint("μmol/24h", ["µmol/24 h"]), "did you mean µmol/24 h?");
});

Deno.test("giga per litre is a count, not grams", () => {
  for (const text of ["G/L", "G/l", "Gpt/l"]) {
    assert.match(
      unitHint(text, ["g/l", "10^9/l"]),
      /^did you mean 10\^9\/l \(giga per litre\)/,
    );
  }
  assert.equal(
    unitHint("G/L", ["g/l", "10^9/l"]),
    "did you mean 10^9/l (giga per litre), or g/l (grams)?",
  );
  assert.equal(unitHint("G/L", ["g/l"]), "did you mean g/l?");
});
