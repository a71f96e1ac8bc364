import { median } from "../../descriptive/mod.ts";
import { wilcoxonSignedRank } from "../../hypothesis/mod.ts";
import type { Symptom } from "../../study/mod.ts";
import { pairedValues } from "./paired_values.ts";
import {
  type Constraint,
  type StatementRow,
  statements,
} from "../constraint.ts";
import type { Observed } from "../observe.ts";
import type { PatientTest, PopulationName } from "../populations.ts";
import { countOf } from "./patient_statistics.ts";

/** Flushing and diarrhoea; a change that the paper does not mention is printed as 0 patients. */
export const SYMPTOMS: readonly Constraint[] = statements(
  "Results, symptomatic response",
  [
    counted("diarrhoea", "11", (row) => row.diarrhoea),
    counted("flushing", "13", (row) => row.flushing),
    counted("both", "9", (row) => row.diarrhoea && row.flushing),
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
  ],
);

/** Patients with symptoms, of those whose treatment with an analogue did not change with interferon. */
function counted(
  name: string,
  printed: string,
  test: PatientTest,
): StatementRow {
  return [`symptoms.${name}`, printed, `with ${name}`, countOf(test), {
    population: "stable dose of an analogue, or none yet",
    interpretation: "naive-at-baseline",
    under: {
      without: {},
      with: {
        population: "stable dose of an analogue, or none before interferon",
      },
    },
  }];
}

function symptom(
  name: Symptom["symptom"],
  printed: Readonly<Record<string, string>>,
): StatementRow[] {
  const row = (
    id: string,
    quantity: string,
    statistic: StatementRow[3],
    population: PopulationName = `with ${name}, 3 months or longer`,
  ): StatementRow => [
    `${name}.${id}`,
    printed[id]!,
    `${name}: ${quantity}`,
    statistic,
    { population },
  ];
  const reported = (change: Symptom["change"]) => ({ data }: Observed) =>
    data.symptoms.filter((row) =>
      row.symptom === name && row.month > 0 && row.change === change
    ).length;
  const pairs = ({ data }: Observed) =>
    pairedValues(
      data.symptoms.filter(({ symptom }) => symptom === name),
      3,
      ({ episodes }) => episodes,
    );
  const numbers = `with numbers of ${name}` as const;
  return [
    row(
      "left",
      "withdrew within 3 months",
      countOf((row) => row.duration < 3),
      `with ${name}`,
    ),
    row("improved", "improved", reported("improved")),
    row("unchanged", "unchanged", reported("unchanged")),
    row("worse", "worse", reported("worse")),
    row("incomplete", "data incomplete", reported(null)),
    row("n", "patients with numbers", countOf(() => true), numbers),
    row(
      "before",
      "median a day before",
      (o) => median(pairs(o).before),
      numbers,
    ),
    row(
      "after",
      "median a day after 3 months",
      (o) => median(pairs(o).after),
      numbers,
    ),
    row("p", "Wilcoxon signed-rank test, p", (o) => {
      const { before, after } = pairs(o);
      return wilcoxonSignedRank(before, after, { distribution: "asymptotic" })
        .pValue;
    }, numbers),
  ];
}
