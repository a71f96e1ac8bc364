import assert from "node:assert/strict";
import { unitHint } from "./unit_hint.ts";

Deno.test("a unit of another size is never taken for a slip", () => {
  const convertible: [string, string, RegExp][] = [
    ["g/dl", "g/l", /g\/dl × 10 = g\/l\), or add g\/dl to .*datapackage\.json/],
    ["nmol/l", "pmol/l", /nmol\/l × 1000 = pmol\/l/],
    ["mg/24 h", "g/day", /mg\/24 h × 0\.001 = g\/day/],
    ["/mm3", "10^9/l", /\/mm3 × 0\.001 = 10\^9\/l for cells/],
    ["mg/dl", "µmol/l", /mg\/dl × 88\.4 = µmol\/l for creatinine/],
  ];
  for (const [text, unit, expected] of convertible) {
    const hint = unitHint(text, [unit]);
    assert.match(hint, expected);
    assert.doesNotMatch(hint, /did you mean/);
  }
  assert.equal(
    unitHint("ng/ml", ["pmol/l"]),
    "if it is a unit of this study, add ng/ml to the field's allowed values (enum) in datapackage.json",
  );
});

Deno.test("another spelling of an allowed unit is a slip", () => {
  assert.equal(unitHint("G/L", ["g/l", "10^9/l"]), "did you mean g/l?");
  assert.equal(unitHint("×10⁹/L", ["g/l", "10^9/l"]), "did you mean 10^9/l?");
  assert.equal(unitHint("μmol/24h", ["µmol/24 h"]), "did you mean µmol/24 h?");
});
