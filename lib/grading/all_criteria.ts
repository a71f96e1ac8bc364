import { ctcaeTables } from "./ctcae/tables.ts";
import { pfsRuleSets } from "./pfs/rules.ts";
import { bestResponseRules } from "./recist/best_response_rules.ts";
import { lesionRules } from "./recist/lesion_rules.ts";
import {
  continuingResponseRule,
  noBaselineRule,
  overallResponseRules,
  reappearanceRule,
} from "./recist/rules.ts";
import { targetCriteria } from "./recist/target_criteria.ts";
import { whoSchemes } from "./who/scheme.ts";
import { thoracicScheme } from "./who/thoracic.ts";

/** One rule of any of the criteria, as a clinician reads and signs it. */
export interface CriterionRow {
  /** Name and edition of the criteria. */
  readonly criteria: string;
  /** What is judged: an adverse event, an index, lesions, or a choice of a rule set. */
  readonly item: string;
  /** Identifier of the rule. */
  readonly rule: string;
  /** The rule as printed, or the value of a choice. */
  readonly criterion: string;
  /** The bounds that are read out of it; empty where a clinician judges. */
  readonly bounds: string;
  /** Publication, and page where known. */
  readonly source: string;
}

interface PrintedRule {
  readonly id: string;
  readonly criterion: string;
  readonly source: string;
}

/**
 * Every rule that this library grades by, in one table: the cells of the CTCAE,
 * the WHO schemes, the rules of RECIST 1.1, and the rule sets of
 * progression-free survival.
 *
 * @returns One row for each rule, criteria by criteria.
 *
 * @example
 * ```ts
 * import { allCriteria } from "./mod.ts";
 * import assert from "node:assert/strict";
 *
 * const row = allCriteria().find(({ rule }) => rule === "CTCAE-5.0 Anemia 2");
 * assert.equal(row!.bounds, "<100 - 80 g/l, 10 - 8 g/dl, 6.2 - 4.9 mmol/l");
 * ```
 */
export function allCriteria(): readonly CriterionRow[] {
  return [
    // 4.0 has the words of 4.03.
    ...(["4.03", "5.0", "6.0"] as const).flatMap(ctcaeRows),
    ...Object.values(whoSchemes).flatMap(whoRows),
    ...thoracicScheme.rules.map(({ type, ...rule }) =>
      printedRow("WHO, lung and thymus", type, {
        ...rule,
        source: thoracicScheme.source,
      })
    ),
    ...recistRows(),
    ...Object.values(pfsRuleSets).flatMap(pfsRows),
  ];
}

function ctcaeRows(version: "4.03" | "5.0" | "6.0"): readonly CriterionRow[] {
  const criteria = `CTCAE ${version}`;
  const { terms, absent, source } = ctcaeTables[version];
  return [
    ...terms.flatMap(({ term, grades, source }) =>
      grades.map(({ grade, criterion, bounds }) => ({
        criteria,
        item: `${term}, grade ${grade}`,
        rule: `CTCAE-${version} ${term} ${grade}`,
        criterion,
        bounds,
        source,
      }))
    ),
    ...absent.map(({ term, reason }) =>
      printedRow(criteria, `${term}, not in ${version}`, {
        id: `CTCAE-${version} ${term}`,
        criterion: reason,
        source,
      })
    ),
  ];
}

function whoRows(scheme: typeof whoSchemes["2010"]): readonly CriterionRow[] {
  const { edition, source, rules, carcinoma } = scheme;
  return [
    ...rules.map(({ grade, ...rule }) =>
      printedRow(`WHO ${edition}`, grade, { ...rule, source })
    ),
    ...(carcinoma
      ? [printedRow(`WHO ${edition}`, carcinoma.category, {
        ...carcinoma,
        source,
      })]
      : []),
  ];
}

/** What the columns of RECIST's tables of overall response stand for. */
const tableColumns = {
  "RECIST-T1": "Table 1 (target | non-target | new lesions | response)",
  "RECIST-T2": "Table 2 (non-target | new lesions | response)",
};

function recistRows(): readonly CriterionRow[] {
  const best = Object.values(bestResponseRules);
  const groups: readonly (readonly [string, readonly PrintedRule[]])[] = [
    ["lesions at baseline", Object.values(lesionRules)],
    ["target lesions", Object.values(targetCriteria)],
    ...Object.entries(tableColumns).map(([table, columns]) =>
      [
        `overall response, ${columns}`,
        overallResponseRules.filter(({ id }) => id.startsWith(table)),
      ] as const
    ),
    [
      "overall response, without disease at baseline",
      overallResponseRules.filter(({ id }) =>
        !Object.keys(tableColumns).some((table) => id.startsWith(table))
      ),
    ],
    ["overall response, after a response or without a baseline", [
      reappearanceRule,
      continuingResponseRule,
      noBaselineRule,
    ]],
    [
      "best overall response, Table 3 (first | later | best)",
      best.filter(({ id }) => id.startsWith("RECIST-T3")),
    ],
    [
      "best overall response",
      best.filter(({ id }) => !id.startsWith("RECIST-T3")),
    ],
  ];
  return groups.flatMap(([item, rules]) =>
    rules.map((rule) => printedRow("RECIST 1.1", item, rule))
  );
}

function pfsRows(ruleSet: typeof pfsRuleSets.paper): readonly CriterionRow[] {
  const { name, source, ...rules } = ruleSet;
  return Object.entries(rules).map(([rule, value]) =>
    printedRow("progression-free survival", `${name}, ${rule}`, {
      id: `PFS-${name}-${rule}`,
      criterion: Array.isArray(value)
        ? `months ${value.slice(0, 4).join(", ")} and so on to ${value.at(-1)}`
        : value === null
        ? "any number"
        : String(value),
      source,
    })
  );
}

function printedRow(
  criteria: string,
  item: string,
  { id, criterion, source }: PrintedRule,
): CriterionRow {
  return { criteria, item, rule: id, criterion, bounds: "", source };
}
