import {
  checkChoice,
  checkOptions,
  invalid,
  optionalNumber,
  reject,
  requiredNumber,
} from "../../arguments/mod.ts";
import { type PfsRules, type PfsRuleSetName, pfsRuleSets } from "./rules.ts";
import { scheduleOf } from "./schedule.ts";

/** A rule set and departures from it. */
export interface PfsOptions extends Partial<PfsRules> {
  /**
   * Named rule set to start from.
   *
   * @default {"paper"}
   */
  readonly ruleSet?: PfsRuleSetName;
}

const action = "derive progression-free survival";

/** The rules of a set with departures, checked, and the names of those that differ. */
export function rulesInForce(
  options: PfsOptions,
  timePoints: readonly number[],
) {
  const { ruleSet, ...said } = checkOptions(action, options, {
    ruleSet: "paper",
    progression: undefined,
    progressionDate: undefined,
    missingBaseline: undefined,
    censoring: undefined,
    newTreatment: undefined,
    treatmentStop: undefined,
    missedVisits: undefined,
    visitWindow: undefined,
    schedule: undefined,
  });
  const ruleSets = Object.keys(pfsRuleSets) as PfsRuleSetName[];
  checkChoice(action, "ruleSet", ruleSet, ruleSets);
  const { name: _, source, ...preset } = pfsRuleSets[ruleSet];
  const departures = Object.fromEntries(
    Object.entries(said).filter(([, rule]) => rule !== undefined),
  );
  const rules: PfsRules = {
    ...preset,
    schedule: scheduleOf(timePoints, preset.schedule),
    ...departures,
  };
  for (const [rule, choices] of Object.entries(ruleChoices)) {
    checkChoice(action, rule, rules[rule as keyof PfsRules], choices);
  }
  optionalNumber(action, "missedVisits", rules.missedVisits);
  requiredNumber(action, "visitWindow", rules.visitWindow);
  if (departures.schedule !== undefined) checkSchedule(departures.schedule);
  const changed = (Object.keys(preset) as (keyof PfsRules)[])
    .filter((rule) => rules[rule] !== preset[rule]);
  return { ruleSet, source, changed, rules };
}

const ruleChoices = {
  progression: ["radiological", "radiological or clinical"],
  progressionDate: ["scan", "planned"],
  missingBaseline: ["ignore", "censor"],
  censoring: ["last follow-up", "last assessment"],
  newTreatment: ["ignore", "censor", "event"],
  treatmentStop: ["ignore", "censor"],
};

/** A visit planned twice would be missed twice. */
function checkSchedule(schedule: unknown): void {
  if (!Array.isArray(schedule)) {
    throw invalid(action, "schedule", "a list of times", schedule, false);
  }
  for (const [i, planned] of schedule.entries()) {
    requiredNumber(action, `schedule[${i}]`, planned);
    if (i > 0 && planned <= schedule[i - 1]) {
      reject(action, `schedule[${i}]`, `above ${schedule[i - 1]}`, planned);
    }
  }
}
