import { wilcoxonSignedRank } from "../../hypothesis/mod.ts";
import type { Symptom } from "../../study/mod.ts";
import { type Constraint, statement } from "../constraint.ts";
import { median } from "../../descriptive/mod.ts";
import type { Observed } from "../observe.ts";

const PLACE = "Results, symptomatic response";

type Name = Symptom["symptom"];

const left = (symptom: Name) => (o: Observed) =>
  o.patients.filter((row) => row[symptom] && row.duration < 3).length;

const reported = (symptom: Name, change: Symptom["change"]) => (o: Observed) =>
  o.data.symptoms.filter((row) =>
    row.symptom === symptom && row.month > 0 && row.change === change
  ).length;

/** Episodes a day before and after 3 months of the patients who have both. */
function pairs(
  o: Observed,
  symptom: Name,
): { before: number[]; after: number[] } {
  const known = o.data.symptoms.filter((row) =>
    row.symptom === symptom && row.episodes !== null
  );
  const before = new Map(
    known.filter((row) => row.month === 0).map((
      row,
    ) => [row.patient, row.episodes!]),
  );
  const after = known.filter((row) =>
    row.month === 3 && before.has(row.patient)
  );
  return {
    before: after.map((row) => before.get(row.patient)!),
    after: after.map((row) => row.episodes!),
  };
}

const numbers = (symptom: Name) => (o: Observed) =>
  pairs(o, symptom).before.length;
const medianBefore = (symptom: Name) => (o: Observed) =>
  median(pairs(o, symptom).before);
const medianAfter = (symptom: Name) => (o: Observed) =>
  median(pairs(o, symptom).after);
const pValue = (symptom: Name) => (o: Observed) => {
  const { before, after } = pairs(o, symptom);
  return wilcoxonSignedRank(before, after, { distribution: "asymptotic" })
    .pValue;
};

function symptom(name: Name, printed: Record<string, string>): Constraint[] {
  const of = (
    id: string,
    quantity: string,
    statistic: Constraint["statistic"],
  ) =>
    statement(
      `${name}.${id}`,
      PLACE,
      printed[id]!,
      `${name}: ${quantity}`,
      statistic,
    );
  return [
    of("left", "withdrew within 3 months", left(name)),
    of("improved", "improved", reported(name, "improved")),
    of("unchanged", "unchanged", reported(name, "unchanged")),
    of("worse", "worse", reported(name, "worse")),
    of("incomplete", "data incomplete", reported(name, null)),
    of("n", "patients with numbers", numbers(name)),
    of("before", "median a day before", medianBefore(name)),
    of("after", "median a day after 3 months", medianAfter(name)),
    of("p", "Wilcoxon signed-rank test, p", pValue(name)),
  ];
}

/** Flushing and diarrhoea; a change that the paper does not mention is printed as 0 patients. */
export const SYMPTOMS: readonly Constraint[] = [
  ...symptom("diarrhoea", {
    left: "3",
    improved: "5",
    unchanged: "0",
    worse: "2",
    incomplete: "1",
    n: "6",
    before: "2.75",
    after: "0.5",
    p: "0.102",
  }),
  ...symptom("flushing", {
    left: "4",
    improved: "7",
    unchanged: "1",
    worse: "1",
    incomplete: "0",
    n: "7",
    before: "2",
    after: "1",
    p: "0.072",
  }),
];
