import assert from "node:assert/strict";
import { type BaselineLesion, selectTargetLesions } from "../mod.ts";

const lesion = (
  name: string,
  organ: string,
  diameter: number,
  more: Partial<BaselineLesion> = {},
): BaselineLesion => ({
  lesion: name,
  organ,
  kind: "other",
  diameter,
  ...more,
});
const targets = (...lesions: BaselineLesion[]) =>
  selectTargetLesions(lesions).filter((one) => one.role === "target")
    .map((one) => one.lesion);

Deno.test("bounds of size: 10 mm, twice the slice, 15 mm for a node", () => {
  const role = (one: BaselineLesion) => selectTargetLesions([one])[0]!.role;
  assert.equal(role(lesion("a", "liver", 10)), "target");
  assert.equal(role(lesion("a", "liver", 9.9)), "non-target");
  const thick = { slice_thickness: 7.5 };
  assert.equal(role(lesion("a", "liver", 15, thick)), "target");
  assert.equal(role(lesion("a", "liver", 14.9, thick)), "non-target");
  const node = { kind: "node" } as const;
  assert.equal(role(lesion("a", "mesentery", 15, node)), "target");
  assert.equal(role(lesion("a", "mesentery", 14.9, node)), "non-target");
  assert.equal(role(lesion("a", "mesentery", 10, node)), "non-target");
  assert.equal(role(lesion("a", "mesentery", 9.9, node)), "normal");
  assert.equal(
    role(lesion("a", "bone", 30, { measurable: false })),
    "non-target",
  );
});

Deno.test("two an organ, the largest", () => {
  const roles = selectTargetLesions([
    lesion("a", "liver", 20),
    lesion("b", "liver", 50),
    lesion("c", "liver", 30),
  ]);
  assert.deepEqual(roles.map(({ role, rule }) => [role, rule]), [
    ["non-target", "RECIST-targets-2-per-organ"],
    ["target", "RECIST-target"],
    ["target", "RECIST-target"],
  ]);
});

Deno.test("five in all, every organ represented before any has two", () => {
  assert.deepEqual(
    targets(
      lesion("liver 1", "liver", 90),
      lesion("liver 2", "liver", 80),
      lesion("lung 1", "lung", 70),
      lesion("lung 2", "lung", 60),
      lesion("adrenal", "adrenal", 12),
      lesion("pancreas 1", "pancreas", 50),
      lesion("pancreas 2", "pancreas", 40),
    ),
    ["liver 1", "liver 2", "lung 1", "adrenal", "pancreas 1"],
  );
});

Deno.test("lymph nodes are one organ wherever they are", () => {
  const node = { kind: "node" } as const;
  assert.deepEqual(
    targets(
      lesion("a", "mesenteric", 20, node),
      lesion("b", "mediastinal", 30, node),
      lesion("c", "axillary", 25, node),
    ),
    ["b", "c"],
  );
});

Deno.test("errors name the row", () => {
  assert.throws(
    () =>
      selectTargetLesions([lesion("a", "liver", 20), lesion("a", "lung", 20)]),
    /lesions\[1\]\.lesion must be unique, current value is "a"/,
  );
  assert.throws(
    () => selectTargetLesions([lesion("a", "liver", NaN)]),
    /lesions\[0\]\.diameter/,
  );
  const broken: readonly [object, RegExp][] = [
    [{ slice_thickness: NaN }, /lesions\[0\]\.slice_thickness must be/],
    [{ measurable: "false" }, /lesions\[0\]\.measurable must be true, false/],
    [{ organ: "" }, /lesions\[0\]\.organ must be the name of an organ/],
  ];
  for (const [more, message] of broken) {
    assert.throws(
      () => selectTargetLesions([{ ...lesion("a", "liver", 20), ...more }]),
      message,
    );
  }
  assert.deepEqual(selectTargetLesions([]), []);
});

Deno.test("one organ, however it is written", () => {
  for (
    const [first, ...others] of [
      ["liver", "Liver", "liver ", " LIVER"],
      ["left lung", "right lung", "Lung, left", "lungs", "Lung (R)"],
      ["left adrenal gland", "Adrenal gland", "adrenal glands, bilateral"],
    ]
  ) {
    for (const other of others) {
      assert.equal(
        targets(
          lesion("a", first!, 50),
          lesion("b", first!, 40),
          lesion("c", other, 30),
        ).length,
        2,
        other,
      );
    }
  }
  assert.equal(
    targets(
      lesion("a", "liver", 50),
      lesion("b", "liver", 40),
      lesion("c", "lung", 30),
      lesion("d", "right", 20),
    ).length,
    4,
  );
});
