import assert from "node:assert/strict";
import { thoracicScheme, thoracicType } from "../mod.ts";

// Typed from the published table: mitoses, without and with necrosis.
const table = [
  [0, "typical carcinoid", "atypical carcinoid"],
  [1.999, "typical carcinoid", "atypical carcinoid"],
  [2, "atypical carcinoid", "atypical carcinoid"],
  [10, "atypical carcinoid", "atypical carcinoid"],
  [10.001, "neuroendocrine carcinoma", "neuroendocrine carcinoma"],
  [60, "neuroendocrine carcinoma", "neuroendocrine carcinoma"],
] as const;

Deno.test("lung and thymus: every bound, with and without necrosis", () => {
  for (const [mitoses, without, withNecrosis] of table) {
    assert.equal(thoracicType({ mitoses, necrosis: false }).type, without);
    assert.equal(thoracicType({ mitoses, necrosis: true }).type, withNecrosis);
    const unknown = thoracicType({ mitoses, necrosis: null });
    assert.equal(unknown.type, without === withNecrosis ? without : null);
  }
  const rules = thoracicScheme.rules.map(({ id }) => id);
  assert.ok(rules.includes(thoracicType({ mitoses: 3 }).rule!));
});

Deno.test("necrosis alone does not tell an atypical carcinoid from a carcinoma", () => {
  const { type, reason } = thoracicType({ necrosis: true });
  assert.deepEqual([type, reason], [null, "the number of mitoses is missing"]);
  assert.throws(() => thoracicType({ mitoses: -1 }), RangeError);
  assert.throws(() => thoracicType({ necrosis: 1 as never }), TypeError);
});
