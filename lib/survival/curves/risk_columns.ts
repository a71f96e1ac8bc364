import type { RiskCounts } from "./risk_counts.ts";
import { unweightedRiskColumns } from "./unweighted_risk_columns.ts";
import type { SubjectRows } from "../subjects/row_types.ts";
import { weightedRiskColumns } from "./weighted_risk_columns.ts";

/** Counts who is at risk, has an event, or is censored at each distinct time of one stratum. */
export function riskColumns(rows: SubjectRows): RiskCounts {
  return rows.weight === null
    ? unweightedRiskColumns(rows)
    : weightedRiskColumns(rows, rows.weight);
}
