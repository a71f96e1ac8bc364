import {
  oneOf,
  optionalNumber,
  reject,
  requiredNumber,
} from "../../arguments/mod.ts";
import { type PfsRules, type PfsRuleSetName, pfsRuleSets } from "./rules.ts";
import { scheduleOf } from "./schedule.ts";

/** A rule set and departures from it. */
export interface PfsOptions extends Partial<PfsRules> {
  /** Named rule set to start from. */
  readonly ruleSet?: PfsRuleSetName;
}

const action = "derive progression-free survival";

/** The rules of a set with departures, checked, and the names of those that differ. */
export function rulesInForce(
  options: PfsOptions,
  timePoints: readonly number[],
) {
  const { ruleSet: named, ...departures } = options;
  const ruleSet = oneOf(
    action,
    "ruleSet",
    named ?? "paper",
    Object.keys(pfsRuleSets) as PfsRuleSetName[],
  );
  const { name: _, source, ...preset } = pfsRuleSets[ruleSet];
  const said = Object.entries(departures).filter(([, rule]) =>
    rule !== undefined
  );
  const rules: PfsRules = {
    ...preset,
    schedule: scheduleOf(timePoints, preset.schedule),
    ...Object.fromEntries(said),
  };
  oneOf(action, "progression", rules.progression, [
    "radiological",
    "radiological or clinical",
  ]);
  oneOf(action, "progressionDate", rules.progressionDate, ["scan", "planned"]);
  oneOf(action, "censoring", rules.censoring, [
    "last follow-up",
    "last assessment",
  ]);
  oneOf(action, "newTreatment", rules.newTreatment, [
    "ignore",
    "censor",
    "event",
  ]);
  oneOf(action, "treatmentStop", rules.treatmentStop, ["ignore", "censor"]);
  optionalNumber(action, "missedVisits", rules.missedVisits);
  requiredNumber(action, "visitWindow", rules.visitWindow);
  if (departures.schedule !== undefined) checkSchedule(departures.schedule);
  const changed = (Object.keys(preset) as (keyof PfsRules)[])
    .filter((rule) => rules[rule] !== preset[rule]);
  return { ruleSet, source, changed, rules };
}

/** A visit planned twice would be missed twice. */
function checkSchedule(schedule: unknown): void {
  if (!Array.isArray(schedule)) {
    reject(action, "schedule", "a list of planned times", schedule);
  }
  schedule.forEach((planned, i) => {
    requiredNumber(action, `schedule[${i}]`, planned);
    if (i > 0 && planned <= schedule[i - 1]) {
      reject(action, `schedule[${i}]`, `above ${schedule[i - 1]}`, planned);
    }
  });
}
