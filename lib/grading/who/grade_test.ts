import assert from "node:assert/strict";
import fc from "fast-check";
import {
  type WhoEdition,
  type WhoGrade,
  whoGrade,
  whoGrades,
  type WhoOptions,
  whoSchemes,
} from "../mod.ts";

const editions = ["2010", "2017", "2019", "2022"] as const;
const order = ["G1", "G2", "G3"];
const rank = (grade: string | null) => order.indexOf(grade ?? "");

// Typed from the published tables: [value, grade], bounds and their neighbours.
const mitosesTable: readonly [number, WhoGrade][] = [
  [0, "G1"],
  [1, "G1"],
  [1.999, "G1"],
  [2, "G2"],
  [2.001, "G2"],
  [19.999, "G2"],
  [20, "G2"],
  [20.001, "G3"],
  [21, "G3"],
  [500, "G3"],
];
const ki67From3: readonly [number, WhoGrade][] = [
  [3, "G2"],
  [3.001, "G2"],
  [19.999, "G2"],
  [20, "G2"],
  [20.001, "G3"],
  [55, "G3"],
  [100, "G3"],
];

for (const edition of editions) {
  Deno.test(`WHO ${edition}: every bound of mitoses`, () => {
    for (const [mitoses, grade] of mitosesTable) {
      const result = whoGrade({ mitoses }, { edition });
      assert.equal(result.grade, grade, `${mitoses}`);
      assert.equal(result.decidedBy, "mitoses");
      assert.equal(result.rule, `WHO-${edition}-${grade}`);
    }
  });

  Deno.test(`WHO ${edition}: every bound of Ki-67`, () => {
    const below3: [number, WhoGrade | null][] = edition === "2010"
      ? [[0, "G1"], [1.999, "G1"], [2, "G1"], [2.001, null], [2.5, null], [
        2.999,
        null,
      ]]
      : [[0, "G1"], [2, "G1"], [2.5, "G1"], [2.999, "G1"]];
    for (const [ki67, grade] of [...below3, ...ki67From3]) {
      assert.equal(whoGrade({ ki67 }, { edition }).grade, grade, `${ki67}`);
    }
  });
}

Deno.test("the rules of an edition touch: no index has two rows or, after 2010, none", () => {
  for (const { edition, rules } of Object.values(whoSchemes)) {
    for (const index of ["mitoses", "ki67"] as const) {
      rules.forEach((rule, i) => {
        const next = rules[i + 1]?.[index];
        if (!next) return assert.equal(rule[index].upper, Infinity);
        const gap = edition === "2010" && index === "ki67" && i === 0;
        assert.equal(rule[index].upper === next.lower, !gap);
        if (!gap) {
          assert.notEqual(rule[index].upperIncluded, next.lowerIncluded);
        }
      });
    }
  }
});

Deno.test("the higher index decides", () => {
  const values = [{ mitoses: 0, ki67: 1 }, { mitoses: 10, ki67: 10 }, {
    mitoses: 40,
    ki67: 60,
  }];
  for (const [i, { mitoses }] of values.entries()) {
    for (const [j, { ki67 }] of values.entries()) {
      const result = whoGrade({ mitoses, ki67 });
      assert.equal(result.grade, order[Math.max(i, j)]);
      assert.equal(
        result.decidedBy,
        i === j ? "both" : i > j ? "mitoses" : "Ki-67",
      );
    }
  }
});

Deno.test("the reason names both indices", () => {
  const reason = (mitoses: number, ki67: number) =>
    whoGrade({ mitoses, ki67 }).reason;
  assert.equal(reason(5, 5), "mitoses and Ki-67 both G2");
  assert.equal(reason(30, 5), "mitoses G3 decides, the other index is G2");
  assert.equal(reason(1, 5), "Ki-67 G2 decides, the other index is G1");
});

Deno.test("the gap of 2010 is an outcome unless mitoses decide or an option does", () => {
  const outcome = (mitoses: number | null) => whoGrade({ mitoses, ki67: 2.4 });
  for (const mitoses of [null, 0, 1]) {
    assert.equal(outcome(mitoses).outcome, "Ki-67 between G1 and G2");
    assert.equal(outcome(mitoses).grade, null);
  }
  assert.equal(outcome(2).grade, "G2");
  assert.equal(outcome(2).decidedBy, "mitoses");
  assert.equal(outcome(21).grade, "G3");
  assert.equal(whoGrade({ ki67: 2.4 }, { gap: "G1" }).grade, "G1");
  assert.equal(whoGrade({ ki67: 2.4 }, { gap: "G2" }).grade, "G2");
  assert.equal(
    whoGrade({ ki67: 2.4, mitoses: 1 }, { gap: "G2" }).decidedBy,
    "Ki-67",
  );
});

Deno.test("one index or none", () => {
  assert.equal(whoGrade({ ki67: 1, mitoses: null }).grade, "G1");
  assert.match(whoGrade({ ki67: 1 }).reason, /the only index known/);
  const none = whoGrade({ mitoses: null, ki67: null });
  assert.deepEqual([none.outcome, none.grade, none.rule], [
    "no index",
    null,
    null,
  ]);
});

Deno.test("lung and thymus are outside every edition; 2017 speaks of the pancreas alone", () => {
  for (const edition of editions) {
    for (const primary_site of ["bronchus", "thymus"] as const) {
      const refused = whoGrade({ ki67: 10, primary_site }, { edition });
      assert.equal(refused.outcome, "outside the scheme");
      assert.equal(refused.grade, null);
      assert.equal(refused.ki67Grade, "G2");
      assert.match(refused.reason, new RegExp(primary_site));
      const applied = whoGrade({ ki67: 10, primary_site }, {
        edition,
        outsideScheme: "graded",
      });
      assert.deepEqual([applied.grade, applied.applies], ["G2", "no"]);
    }
    assert.equal(
      whoGrade({ ki67: 10, primary_site: "pancreas" }, { edition }).applies,
      "yes",
    );
    assert.equal(
      whoGrade({ ki67: 10, primary_site: "midgut" }, { edition }).applies,
      edition === "2017" ? "by convention" : "yes",
    );
    assert.equal(
      whoGrade({ ki67: 10, primary_site: "unknown" }, { edition }).applies,
      "by convention",
    );
  }
});

Deno.test("any site has a way in: listed, named by the study, or outside the scheme", () => {
  const at = (primary_site: string, options: WhoOptions = {}) =>
    whoGrade({ ki67: 10, primary_site }, options);
  for (const site of ["stomach", "Small bowel", "rectum ", "duodenum"]) {
    assert.deepEqual([at(site).grade, at(site).applies], ["G2", "yes"]);
    assert.equal(
      at(site, { edition: "2017" }).applies,
      "by convention",
      site,
    );
  }
  assert.equal(at("breast").outcome, "outside the scheme");
  assert.match(at("breast").reason, /does not cover the site breast/);
  const sites = { "presacral space": "by convention" } as const;
  assert.equal(at("presacral space", { sites }).grade, "G2");
  assert.throws(
    () => at("breast", { sites: { breast: "maybe" as "no" } }),
    /sites\["breast"\] must be one of "yes"/,
  );
});

Deno.test("differentiation tells NET G3 from NEC since 2017", () => {
  const category = (
    edition: WhoEdition,
    differentiation: "well" | "poor" | null,
  ) => whoGrade({ ki67: 40, differentiation }, { edition }).category;
  assert.equal(category("2010", "well"), "NEC G3");
  assert.equal(category("2010", "poor"), "NEC G3");
  for (const edition of ["2017", "2019", "2022"] as const) {
    assert.equal(category(edition, "well"), "NET G3");
    assert.equal(category(edition, "poor"), "NEC");
    assert.equal(category(edition, null), null);
  }
  assert.equal(
    whoGrade({ ki67: 40, differentiation: "poor" }, { edition: "2017" }).grade,
    "G3",
  );
  // Since 2019 a carcinoma is high grade by definition, with or without an index.
  for (const edition of ["2019", "2022"] as const) {
    for (const indices of [{}, { ki67: 40 }, { mitoses: 30, ki67: 10 }]) {
      const carcinoma = whoGrade({ ...indices, differentiation: "poor" }, {
        edition,
      });
      assert.deepEqual(
        [carcinoma.grade, carcinoma.category, carcinoma.rule],
        [null, "NEC", `WHO-${edition}-NEC`],
      );
      assert.equal(carcinoma.decidedBy, "differentiation");
    }
  }
  const contradictory = whoGrade({ ki67: 5, differentiation: "poor" }, {
    edition: "2019",
  });
  assert.equal(contradictory.outcome, "differentiation contradicts indices");
});

Deno.test("mitoses per 10 fields are per 2 mm² only when a field is 0.2 mm²", () => {
  const small = { mitosesPer: "10 HPF", fieldArea: 0.16 } as const;
  const result = whoGrade({ mitoses: 1.6 }, small);
  assert.equal(result.mitosesPer2SquareMillimetres, 2);
  assert.equal(result.grade, "G2");
  assert.equal(whoGrade({ mitoses: 1.6 }).grade, "G1");
  assert.equal(
    whoGrade({ mitoses: 1.6 }, { mitosesPer: "2 mm2", fieldArea: 0.16 }).grade,
    "G1",
  );
});

Deno.test("exactly 20 mitoses per 2 mm² are G2 whatever the field", () => {
  // 100 mitoses a mm² of one field are 20 per 2 mm² in ten fields.
  for (let hundredths = 1; hundredths < 100; hundredths++) {
    const options = { fieldArea: hundredths / 100 };
    assert.equal(whoGrade({ mitoses: hundredths }, options).grade, "G2");
    assert.equal(whoGrade({ mitoses: hundredths + 1 }, options).grade, "G3");
  }
});

Deno.test("a higher index never gives a lower grade, and every input has an outcome", () => {
  const index = fc.option(fc.double({ min: 0, max: 100, noNaN: true }), {
    nil: null,
  });
  fc.assert(
    fc.property(
      index,
      index,
      fc.double({ min: 0, max: 40, noNaN: true }),
      fc.constantFrom(...editions),
      (mitoses, ki67, more, edition) => {
        const before = whoGrade({ mitoses, ki67 }, { edition });
        assert.equal(before.grade === null, before.outcome !== "graded");
        assert.notEqual(before.reason, "");
        if (mitoses === null) return;
        const after = whoGrade({ mitoses: mitoses + more, ki67 }, { edition });
        assert.ok(rank(after.grade) >= rank(before.grade));
      },
    ),
  );
});

Deno.test("a cohort keeps its order, and errors name row and value", () => {
  const rows = whoGrades([{ patient: "P02", ki67: 30 }, { ki67: 1 }]);
  assert.deepEqual(
    rows.map(({ row, patient, grade }) => [row, patient, grade]),
    [
      [0, "P02", "G3"],
      [1, "1", "G1"],
    ],
  );
  assert.throws(() => whoGrades([{ ki67: 1 }, { ki67: 101 }]), {
    name: "RangeError",
    message:
      "Cannot grade tumour: rows[1].ki67 must be a number from 0 to 100 or empty, current value is 101",
  });
  assert.throws(() => whoGrade({ mitoses: -1 }), /mitoses/);
  assert.throws(() => whoGrade({ mitoses: NaN }), /mitoses/);
  assert.throws(() => whoGrade({ ki67: 1, primary_site: "" }), /a site/);
  assert.throws(
    () => whoGrade({ ki67: 1 }, { edition: "2015" as "2010" }),
    /edition must be one of/,
  );
  assert.throws(() => whoGrade({ ki67: 1 }, { fieldArea: 0 }), /fieldArea/);
});
