import { type Codes, emptyCodes } from "../subjects/codes.ts";
import { comparedGroups } from "../subjects/compared_groups.ts";
import { type Label, optionalCodes } from "../subjects/group_codes.ts";
import {
  checkColumn,
  checkCounts,
  checkEntries,
  type Column,
  eventFlags,
  type EventIndicator,
  inPieces,
} from "../../arguments/mod.ts";
import {
  type LogRankOptionsInForce,
  type LogRankSettings,
  logRankSettings,
} from "./settings.ts";
import { type Weighting, weightingOf } from "./weight.ts";
import type { SubjectRows } from "../subjects/row_types.ts";
import { subjectRows } from "../subjects/rows.ts";

/** Checked subjects of a log-rank test in ascending order of time. */
export interface LogRankRows {
  /** The groups' labels, ascending. */
  readonly labels: readonly Label[];
  /** The options in force. */
  readonly settings: LogRankSettings;
  /** Codes are `(stratum * groups + group) * 4 + kind`. */
  readonly rows: SubjectRows;
  /** The weighting in force. */
  readonly weighting: Weighting;
}

/** Turns the groups' codes into `(stratum * groups + group) * 4 + kind`. */
function encodeRows(
  codes: Codes,
  flags: Uint8Array,
  strata: Codes | null,
  groups: number,
  code: Codes,
  from: number,
  to: number,
): void {
  for (let i = from; i < to; i++) {
    const stratum = strata === null ? 0 : strata[i]!;
    code[i] = Math.imul(stratum, groups) + codes[i]! << 2 | flags[i]!;
  }
}

/** Checks and sorts what a log-rank test is given. */
export function logRankRows(
  action: string,
  time: Column<number>,
  event: EventIndicator,
  group: Column<Label>,
  options: LogRankOptionsInForce & {
    readonly entry?: Column<number> | undefined;
  },
): LogRankRows {
  const times = checkColumn(action, "time", time);
  const n = times.length;
  const flags = eventFlags(action, "event", event, n);
  const { labels, codes } = comparedGroups(action, group, n);
  const strata = optionalCodes(action, "strata", options.strata, n);
  const weights = checkCounts(action, "weights", options.weights, n);
  const entry = checkEntries(action, "entry", options.entry, times);
  const settings = logRankSettings(
    action,
    options,
    strata?.labels.length ?? 1,
  );
  const stratumCodes = strata?.codes ?? null;
  const cells = settings.stratumCount * labels.length;
  const code = emptyCodes(4 * cells - 1, n);
  inPieces(n, (from, to) => {
    encodeRows(codes, flags, stratumCodes, labels.length, code, from, to);
  });
  const rows = subjectRows(action, {
    time: times,
    code,
    stratumCount: cells,
    weights,
    entry,
  }, settings.timefix);
  const weighting = weightingOf(
    settings.weighting,
    settings.rho ?? 0,
    settings.gamma ?? 0,
  );
  return { labels, settings, rows, weighting };
}
