import { testFound } from "../testdata/malformed.ts";
import { setAnalysis } from "../testdata/spoil.ts";

testFound([
  {
    name: "a curve of an unknown subgroup",
    spoil: setAnalysis({ survivalCurves: ["appendix"] }),
    file: "datapackage.json",
    column: "analysis.survivalCurves",
    message: /found "appendix", expected one of all/,
  },
  {
    name: "a subgroup by a value that cannot occur",
    spoil: setAnalysis({
      subgroups: [{ name: "x", label: "X", where: { sex: "unknown" } }],
    }),
    file: "datapackage.json",
    column: "analysis.subgroups[0].where.sex",
    message: /expected one of male, female \(The allowed values are listed/,
  },
  {
    name: "times that go back",
    spoil: setAnalysis({ survivalTimes: [0, 12, 6] }),
    file: "datapackage.json",
    column: "analysis.survivalTimes",
    message: /at least two times from 0 upward, ascending/,
  },
  {
    name: "a table of an unknown column",
    spoil: setAnalysis({
      baselineTables: [{
        id: "table-1",
        title: "Table",
        variables: [{ variable: "Smoking", column: "smoker" }],
      }],
    }),
    file: "datapackage.json",
    column: "analysis.baselineTables[0], Smoking",
    message: /found "smoker", expected one of patient, sex/,
  },
  {
    name: "a misspelt option of the analysis",
    spoil: setAnalysis({ survivaltimes: [0, 12] }),
    file: "datapackage.json",
    column: "analysis",
    message:
      /found "survivaltimes", expected .* \(did you mean survivalTimes\?/,
  },
]);

const midgut = {
  name: "midgut",
  label: "Midgut",
  where: { primary_site: "midgut" },
};
const table = (variable: object) => ({
  baselineTables: [{ id: "table-1", title: "Table", variables: [variable] }],
});

/** Entries of `analysis`, the place of what is wrong, and the message. */
const analyses: readonly (readonly [object, string, RegExp])[] = [
  [
    { criteria: { ctcae: "5" } },
    ".criteria.ctcae",
    /found "5", expected one of 4\.0, 4\.03, 5\.0, 6\.0/,
  ],
  [{ criteria: { ctcae: 5 } }, ".criteria.ctcae", /found 5, expected one of/],
  [
    { criteria: { who: "2020" } },
    ".criteria.who",
    /one of 2010, 2017, 2019, 2022 \(did you mean 2010\?/,
  ],
  [{ criteria: { pfs: "fda" } }, ".criteria.pfs", /did you mean FDA\?/],
  [{ criteria: { recist: "1.1" } }, ".criteria", /one of ctcae, who, pfs/],
  [{ criteria: "FDA" }, ".criteria", /expected an object with ctcae, who, pfs/],
  [{ timeUnit: "months" }, ".timeUnit", /did you mean month\?/],
  [{ timeUnit: "fortnight" }, ".timeUnit", /one of day, week, month, year/],
  [
    { subgroups: [midgut, { ...midgut, name: "x", label: undefined }] },
    ".subgroups[1].label",
    /found nothing, expected text/,
  ],
  [
    { subgroups: [midgut, { ...midgut, name: "x" }] },
    ".subgroups",
    /found Midgut again, expected each label once/,
  ],
  [
    { subgroups: [{ ...midgut, where: { flushing: "true" } }] },
    ".subgroups[0].where.flushing",
    /found "true", expected true or false without quotes/,
  ],
  [
    { subgroups: [midgut], survivalComparisons: [["all", "midgut"]] },
    ".survivalComparisons[0]",
    /all, midgut, with N\d+ in more than one of them, expected groups that share no patient/,
  ],
  [
    { survivalCurves: ["all", "all"] },
    ".survivalCurves",
    /found all again, expected each name once/,
  ],
  [
    { survivalCurves: [] },
    ".survivalCurves",
    /a list of 1 to 6 subgroup names/,
  ],
  [
    { survivalCurves: Array.from({ length: 7 }, () => "all") },
    ".survivalCurves",
    /a list of 1 to 6 subgroup names/,
  ],
  [
    { pairedTimePoints: { laboratory: 7, symptoms: 3 } },
    ".pairedTimePoints.laboratory",
    /found 7, expected one of the times in laboratory.csv: 6 \(/,
  ],
  [
    table({ variable: "Sex", column: "sex", level: {} }),
    ".baselineTables[0].variables[0]",
    /found "level", expected .* \(did you mean levels\?\)/,
  ],
  [
    table({ variable: "Sex", column: "sex", statistics: ["average"] }),
    ".baselineTables[0].variables[0].statistics[0]",
    /found "average", expected one of mean/,
  ],
  [
    table({ variable: "Sex", column: "sex", statistics: ["mean"] }),
    ".baselineTables[0], Sex.statistics",
    /found sex, a column of type string, expected a column of numbers/,
  ],
  [
    table({ variable: "Age", column: { age: "Age" } }),
    ".baselineTables[0], Age.column",
    /found age, a column of type number, expected columns of true and false/,
  ],
  [
    table({ variable: "Sex", column: "sex", levels: { male: "Male" } }),
    ".baselineTables[0], Sex.levels",
    /found no "female", which some patients have, expected a name for each value/,
  ],
  [
    { subgroups: [midgut], forest: { groups: ["all", "midgut"], by: ["sex"] } },
    ".forest.groups",
    /all, midgut, with N\d+ in more than one of them/,
  ],
  [
    {
      forest: { groups: ["all", "midgutt"], by: ["sex"] },
      subgroups: [midgut],
    },
    ".forest.groups",
    /found "midgutt", expected one of all, midgut \(did you mean midgut\?\)/,
  ],
  [
    { subgroups: [midgut], forest: { groups: ["midgut"], by: ["sex"] } },
    ".forest.groups",
    /expected the names of two subgroups/,
  ],
  [
    { subgroups: [midgut], forest: { groups: ["all", "midgut"], by: ["age"] } },
    ".forest.by",
    /found age, a column of type number without levels, expected a column of true/,
  ],
  [
    { incidenceCause: "progresion" },
    ".incidenceCause",
    /found progresion, expected one of the reasons of events: .*did you mean progression\?/,
  ],
  [
    { baselineTables: [{ id: "table-1", title: "T", by: { column: "arm" } }] },
    ".baselineTables[0].by",
    /found "arm", expected one of patient, sex/,
  ],
  [
    {
      baselineTables: [{
        id: "table-1",
        title: "T",
        by: { column: "sex", levels: { men: "Men" } },
      }],
    },
    ".baselineTables[0].by.levels",
    /found "men", expected one of male, female/,
  ],
  [
    {
      baselineTables: [1, 2].map(() => ({
        id: "table-1",
        title: "Table",
        variables: [],
      })),
    },
    ".baselineTables",
    /found table-1 again, expected each id once/,
  ],
];

testFound(analyses.map(([analysis, place, message]) => ({
  name: `${place} is ${JSON.stringify(analysis)}`,
  spoil: setAnalysis(analysis),
  file: "datapackage.json",
  column: `analysis${place}`,
  message,
})));
