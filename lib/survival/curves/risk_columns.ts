import type { RiskSet } from "./risk_set.ts";
import { singleRiskColumns } from "./single_risk_columns.ts";
import type { SubjectRows } from "../subjects/row_types.ts";
import { weightedRiskColumns } from "./weighted_risk_columns.ts";

/** Counts who is at risk, has an event, or is censored at each distinct time of one stratum. */
export function riskColumns(rows: SubjectRows): RiskSet {
  return rows.weight === null
    ? singleRiskColumns(rows)
    : weightedRiskColumns(rows, rows.weight);
}
