import assert from "node:assert/strict";
import { describeProblem, StudyError } from "../../study/mod.ts";
import { temporaryFolder } from "../../notebook/test_support.ts";
import { loadRegistry } from "./load_registry.ts";

const claims = `claim,printed,kind
all.n,40,count
responses,11,count
responses.percent,28%,percent
blank,,missing
word,none,count
`;
const relationColumns = "relation,kind,claim,operands\n";

/** The registry of two texts, or what is wrong with it. */
async function load(claims: string, relations: string) {
  await using folder = await temporaryFolder();
  await Deno.writeTextFile(`${folder.path}/claims.csv`, claims);
  await Deno.writeTextFile(`${folder.path}/relations.csv`, relations);
  try {
    return await loadRegistry(folder.path);
  } catch (error) {
    assert.ok(error instanceof StudyError);
    assert.match(error.message, /^Cannot load the registry from /);
    return error.problems.map(describeProblem);
  }
}

Deno.test("a registry needs three columns of claims and four of relations", async () => {
  const found = await load(
    claims,
    `${relationColumns}one,percent,responses.percent,responses all.n\n`,
  );
  assert.ok(!Array.isArray(found) && "claims" in found);
  assert.deepEqual(found.claims.get("responses"), {
    claim: "responses",
    section: "",
    place: "",
    printed: "11",
    statistic: "responses",
    kind: "count",
    n: null,
    total: null,
    unit: null,
    in_words: false,
    origin: "study",
  });
  assert.equal(found.relations[0]!.otherwise, null);
});

for (
  const [relation, problem] of [
    [
      "percnt,responses.percent,responses all.n",
      /^relations.csv, row 2, column kind: found "percnt", expected one of .*percent.* \(did you mean percent\?\)$/,
    ],
    [
      "percent,responses.percent,responses",
      /^relations.csv, row 2, column operands: found 1 operand, expected count \(one or more\), then total$/,
    ],
    [
      "equal,response,responses",
      /^relations.csv, row 2, column claim: found response, expected a claim of claims.csv \(the nearest are responses, /,
    ],
    [
      "sum,all.n,responses -respones",
      /^relations.csv, row 2, column operands: found respones, expected a claim/,
    ],
    [
      "equal,responses,blank",
      /^relations.csv, row 2, column operands: found blank, for which nothing is printed, expected a printed number$/,
    ],
    [
      "at most,responses,word",
      /^relations.csv, row 2, column operands: found word: none has no number 1, expected part/,
    ],
  ] as const
) {
  Deno.test(`a relation that cannot be checked is placed: ${relation}`, async () => {
    const problems = await load(claims, `${relationColumns}one,${relation}\n`);
    assert.ok(Array.isArray(problems));
    assert.equal(problems.length, 1);
    assert.match(problems[0]!, problem);
  });
}

Deno.test("a reading that rests on no relation is placed", async () => {
  const problems = await load(
    claims,
    "relation,kind,claim,operands,otherwise,instead\none,equal,all.n,responses,It would hold if …,onee\n",
  );
  assert.deepEqual(problems, [
    "relations.csv, row 2, column instead: found onee, expected a relation of relations.csv, or nothing (did you mean one?)",
  ]);
});

Deno.test("every faulty cell is told at once, and a table that is not there", async () => {
  assert.deepEqual(
    await load(
      "claim,kind,origin\na b,count,study\nc,,elsewhere\n",
      "relation,kind,claim,operands\n",
    ),
    [
      'claims.csv, row 2, column claim: found "a b", expected text matching [\\p{L}\\p{N}_]+([.-][\\p{L}\\p{N}_]+)*',
      "claims.csv, row 3, column kind: found nothing, expected text (this column must be known for every row)",
      'claims.csv, row 3, column origin: found "elsewhere", expected text matching study|external, or nothing',
    ],
  );
  const [problem] = await load(
    "claim,printed\na,3\n",
    relationColumns,
  ) as string[];
  assert.equal(
    problem,
    "claims.csv, row 1, column kind: found no such column, expected it in the header",
  );
});
