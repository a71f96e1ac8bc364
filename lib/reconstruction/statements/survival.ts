import { type Constraint, statement } from "../constraint.ts";
import type { GroupName, Observed } from "../observe.ts";

const PLACE = "Results, progression-free survival";

const median = (name: GroupName) => (o: Observed) =>
  o.groups[name].median.median;
const lower = (name: GroupName) => (o: Observed) => o.groups[name].median.lower;
const upper = (name: GroupName) => (o: Observed) => o.groups[name].median.upper;

function group(
  name: GroupName,
  quantity: string,
  printed: readonly string[],
): Constraint[] {
  const [n, middle, least, most] = printed as [string, string, string, string];
  return [
    statement(
      `pfs.${name}.n`,
      PLACE,
      n,
      `${quantity}: patients`,
      (o) => o.groups[name].months.length,
    ),
    statement(
      `pfs.${name}.median`,
      PLACE,
      middle,
      `${quantity}: median`,
      median(name),
    ),
    statement(
      `pfs.${name}.lower`,
      PLACE,
      least,
      `${quantity}: lower limit`,
      lower(name),
    ),
    statement(
      `pfs.${name}.upper`,
      PLACE,
      most,
      `${quantity}: upper limit`,
      upper(name),
    ),
  ];
}

const PANCREAS = "pancreatic tumours";

/** Medians with their intervals, and the two log-rank tests. */
export const SURVIVAL: readonly Constraint[] = [
  ...group("all", "all patients", ["35", "25", "13.4", "36.6"]),
  ...group("sixteen", "monotherapy or stable analogue", [
    "16",
    "25",
    "4.5",
    "45.5",
  ]),
  ...group("concomitant", "analogue begun together", [
    "5",
    "16",
    "7.4",
    "24.6",
  ]),
  ...group("midgut", "midgut tumours", ["9", "25", "8.2", "41.8"]),
  ...group("pancreas", PANCREAS, ["5", "26", "1.0", "60.0"]).slice(0, 2),
  statement(
    "pfs.pancreas.lower",
    PLACE,
    "1.0",
    `${PANCREAS}: lower limit`,
    lower("pancreas"),
    {
      interpretation: "pancreas-interval",
      under: {
        misprint: {},
        truncated: { readAs: "-8.0" },
        range: { statistic: (o) => Math.min(...o.groups.pancreas.months) },
      },
      conflictsWith: ["pfs.pancreas.median", "pfs.pancreas.upper"],
    },
  ),
  statement(
    "pfs.pancreas.upper",
    PLACE,
    "60.0",
    `${PANCREAS}: upper limit`,
    upper("pancreas"),
    {
      interpretation: "pancreas-interval",
      under: {
        misprint: { readAs: "51.0" },
        truncated: {},
        range: { statistic: (o) => Math.max(...o.groups.pancreas.months) },
      },
      conflictsWith: ["pfs.pancreas.median", "pfs.pancreas.lower"],
    },
  ),
  statement(
    "pfs.combination.p",
    PLACE,
    "0.690",
    "log-rank p, monotherapy against analogue begun together",
    (o) => o.combinationPValue,
  ),
  statement(
    "pfs.site.p",
    PLACE,
    "0.657",
    "log-rank p, midgut against pancreas",
    (o) => o.sitePValue,
  ),
];
