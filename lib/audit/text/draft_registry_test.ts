import assert from "node:assert/strict";
import { draftRegistry } from "./draft_registry.ts";

const text = await Deno.readTextFile(
  new URL("testdata/made_up_trial.txt", import.meta.url),
);
const { claims, relations } = draftRegistry(text);
const byName = new Map(claims.map((claim) => [claim.claim, claim]));

/** The relations of a kind, with what is printed in place of the names. */
function printedIn(draft: typeof relations, kind: string) {
  return draft.filter((relation) => relation.kind === kind).map(
    ({ claim, operands }) =>
      [
        byName.get(claim)!.printed,
        ...operands.split(" ").map((id) => byName.get(id)!.printed),
      ].join(" "),
  );
}

Deno.test("every number of a text is found, and no label, reference or name", () => {
  const lines = Map.groupBy(claims, ({ place }) => place);
  const printed = [...lines].map(([, all]) =>
    all.map(({ printed }) => printed).join(" ")
  );
  assert.deepEqual(printed, [
    "2015-2018 118",
    "60 58 27 60 45%",
    "14 58 24.1% 0.021",
    "2.57 95% 1.17 to 5.65",
    "0 10 2.1 6",
    "12 4.2",
    "63.4 9.8 31-84 71 60.2%",
    "47 39.8% 4.22 1.34 4.93 1.57",
    "116 −2.66 .009 −0.71 95% −1.25 to −0.18",
    "14.2 95% 11.0-17.4 9.8",
    "0.68 95% 0.49–0.95 <0.05 1 0.45 .50",
    "12 20% 60 0",
    "1/3",
    "31 26",
    "45 38",
    "42 36",
  ]);
});

Deno.test("each number has its kind, place and unit", () => {
  const kinds = (line: number) =>
    claims.filter(({ place }) => place === `line ${line}`)
      .map(({ kind }) => kind);
  assert.deepEqual(kinds(3), ["count", "count", "percent", "p-value"]);
  assert.deepEqual(kinds(15), [
    "degrees of freedom",
    "statistic",
    "p-value",
    "number",
    "level",
    "confidence interval",
  ]);
  assert.deepEqual(kinds(14).slice(2), [
    "mean",
    "standard deviation",
    "mean",
    "standard deviation",
  ]);
  const median = claims.find(({ printed }) => printed === "14.2")!;
  assert.equal(median.section, "results");
  assert.equal(median.kind, "median");
  assert.equal(median.unit, "months");
  assert.match(median.statistic, /Median survival was \[14\.2\] months/);
  const words = claims.find(({ printed }) => printed === "71")!;
  assert.equal(words.in_words, true);
  assert.equal(claims.at(-1)!.section, "table 1");
});

Deno.test("percentages are tied to their counts and totals", () => {
  assert.deepEqual(printedIn(relations, "percent"), [
    "45% 27 60",
    "24.1% 14 58",
    "60.2% 71 118",
    "39.8% 47 118",
    "20% 12 60",
    "26 31 118",
    "38 45 118",
    "36 42 118",
  ]);
  const share = claims.find(({ printed }) => printed === "20%")!;
  assert.deepEqual([share.n, share.total], [12, 60]);
});

Deno.test("sums, intervals and test statistics are proposed", () => {
  assert.deepEqual(printedIn(relations, "sum"), [
    "118 60 58",
    "118 71 47",
    "118 31 45 42",
  ]);
  assert.deepEqual(printedIn(relations, "symmetric"), [
    "−1.25 to −0.18 −0.71",
    "11.0-17.4 14.2",
  ]);
  assert.deepEqual(printedIn(relations, "symmetric in logarithms"), [
    "1.17 to 5.65 2.57",
    "0.49–0.95 0.68",
  ]);
  assert.deepEqual(printedIn(relations, "p of t"), [".009 −2.66 116"]);
  assert.deepEqual(printedIn(relations, "p of chi-square"), [".50 0.45 1"]);
});

Deno.test("a share without a count is of the total in its sentence, or of nothing known", () => {
  const draft = draftRegistry(
    "We treated 40 patients. A quarter did well. Of 25 women, 8% fell ill.\n" +
      "Elsewhere 33.3% were said to be ill.",
  );
  const [ill, elsewhere] = draft.claims.filter(({ kind }) =>
    kind === "percent"
  );
  assert.deepEqual([ill!.n, ill!.total], [2, 25]);
  assert.deepEqual([elsewhere!.n, elsewhere!.total], [null, null]);
});

Deno.test("names, units and references are no numbers", () => {
  for (
    const text of [
      "5HIAA and CD4 and G2 and RADIANT-2 and 90-yttrium",
      "as shown before (1, 3-5) and in Fig. 2 and Table 3",
      "×109/l",
    ]
  ) {
    assert.deepEqual(draftRegistry(text).claims, [], text);
  }
});

Deno.test("a report in another style is read as well", async () => {
  const draft = draftRegistry(
    await Deno.readTextFile(
      new URL("testdata/made_up_report.txt", import.meta.url),
    ),
  );
  const printed = new Map(
    draft.claims.map(({ claim, printed }) => [claim, printed]),
  );
  assert.deepEqual(
    draft.relations.map(({ kind, claim, operands }) =>
      [kind, ...[claim, ...operands.split(" ")].map((id) => printed.get(id))]
        .join(" | ")
    ),
    [
      "percent | 55.7% | 118 | 212",
      "percent | 29.2% | 31 | 106",
      "percent | 44.3% | 47 | 106",
      "percent | 8.5% | 9 | 106",
      "percent | 13.2% | 14 | 106",
      "percent | 57 | 60 | 106",
      "percent | 11.3 | 12 | 106",
      "p of F | <.001 | 9.5 | 2 | 57",
      "p of r | .02 | .33 | 48",
      "symmetric in logarithms | 0.46 to 0.95 | 0.66",
      "symmetric | 0.5% to 1.1% | 0.8%",
    ],
  );
  const kindOf = (text: string) =>
    draft.claims.find(({ printed }) => printed === text)!.kind;
  assert.equal(kindOf("1.60"), "standard deviation");
  assert.equal(kindOf("11.2"), "standard deviation");
  assert.equal(kindOf("24.6"), "median");
});
