import {
  type Constraint,
  type StatementRow,
  statements,
} from "../constraint.ts";
import {
  GROUP_POPULATIONS,
  type GroupName,
  type Observed,
} from "../observe.ts";
import { countOf } from "./patient_statistics.ts";

const lower = (name: GroupName) => (o: Observed) => o.groups[name].median.lower;
const upper = (name: GroupName) => (o: Observed) => o.groups[name].median.upper;

const PANCREAS = "pancreatic tumours";

/** Medians with their intervals, and the two log-rank tests. */
export const SURVIVAL: readonly Constraint[] = statements(
  "Results, progression-free survival",
  [
    ...median("all", "all patients", "35", "25"),
    ...limits("all", "all patients", "13.4", "36.6"),
    ...median("sixteen", "monotherapy or stable analogue", "16", "25"),
    ...limits("sixteen", "monotherapy or stable analogue", "4.5", "45.5"),
    ...median("concomitant", "analogue begun together", "5", "16"),
    ...limits("concomitant", "analogue begun together", "7.4", "24.6"),
    ...median("midgut", "midgut tumours", "9", "25"),
    ...limits("midgut", "midgut tumours", "8.2", "41.8"),
    ...median("pancreas", PANCREAS, "5", "26"),
    [
      "pfs.pancreas.lower",
      "1.0",
      `${PANCREAS}: lower limit`,
      lower("pancreas"),
      {
        population: "pancreas",
        interpretation: "pancreas-interval",
        under: {
          misprint: {},
          truncated: { readAs: "-8.0" },
          range: { statistic: (o) => Math.min(...o.groups.pancreas.months) },
        },
        conflictsWith: ["pfs.pancreas.median", "pfs.pancreas.upper"],
      },
    ],
    [
      "pfs.pancreas.upper",
      "60.0",
      `${PANCREAS}: upper limit`,
      upper("pancreas"),
      {
        population: "pancreas",
        interpretation: "pancreas-interval",
        under: {
          misprint: { readAs: "51.0" },
          truncated: {},
          range: { statistic: (o) => Math.max(...o.groups.pancreas.months) },
        },
        conflictsWith: ["pfs.pancreas.median", "pfs.pancreas.lower"],
      },
    ],
    [
      "pfs.combination.p",
      "0.690",
      "log-rank p, monotherapy against analogue begun together",
      (o) => o.combinationPValue,
      { population: "sixteen against concomitant" },
    ],
    [
      "pfs.site.p",
      "0.657",
      "log-rank p, midgut against pancreas",
      (o) => o.sitePValue,
      { population: "midgut against pancreas" },
    ],
  ],
);

function median(
  name: GroupName,
  quantity: string,
  n: string,
  printed: string,
): StatementRow[] {
  const population = GROUP_POPULATIONS[name];
  return [
    [`pfs.${name}.n`, n, `${quantity}: patients`, countOf(() => true), {
      population,
    }],
    [
      `pfs.${name}.median`,
      printed,
      `${quantity}: median`,
      (o) => o.groups[name].median.median,
      { population },
    ],
  ];
}

function limits(
  name: GroupName,
  quantity: string,
  least: string,
  most: string,
): StatementRow[] {
  const population = GROUP_POPULATIONS[name];
  return [
    [`pfs.${name}.lower`, least, `${quantity}: lower limit`, lower(name), {
      population,
    }],
    [`pfs.${name}.upper`, most, `${quantity}: upper limit`, upper(name), {
      population,
    }],
  ];
}
