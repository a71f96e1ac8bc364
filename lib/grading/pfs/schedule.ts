/** Units of time in which a plan made in months may be kept, and how many a month has. */
const unitsOfMonth: readonly number[] = [365.25 / 12, 365.25 / 12 / 7];

/** What rounding moves a time point by: months of 30 days differ by 1.5%. */
const tolerance = 0.03;

/**
 * The planned visits of a study: those of the rule set where all scans were
 * planned at these, in months or counted in days or weeks; else the time points
 * of the scans themselves, going on as the last two do. So no unit of time and
 * no plan of its own makes a study miss visits that it did not plan.
 *
 * @param timePoints Planned time points of the scans of all patients.
 * @param preset The schedule of the rule set, in months.
 */
export function scheduleOf(
  timePoints: readonly number[],
  preset: readonly number[],
): readonly number[] {
  const own = [...new Set(timePoints)].filter((time) => time > 0)
    .sort((a, b) => a - b);
  for (const unit of unitsOfMonth) {
    const converted = convertedPlan(own, preset.map((month) => month * unit));
    if (converted !== undefined) return converted;
  }
  if (own.every((time) => preset.includes(time))) return preset;
  const last = own.at(-1)!;
  const step = last - (own.at(-2) ?? 0);
  return [...own, ...preset.map((_, i) => last + step * (i + 1))];
}

/**
 * The plan with the study's own numbers where it has them; undefined where the
 * study does not keep it. The first scan of a cohort must be one of the early
 * visits, since late ones lie so close that months could be taken for days.
 */
function convertedPlan(
  own: readonly number[],
  plan: readonly number[],
): readonly number[] | undefined {
  const isAt = (time: number, planned: number) =>
    Math.abs(time - planned) <= tolerance * planned;
  const keeps = own.length > 0 &&
    plan.slice(0, 3).some((planned) => isAt(own[0]!, planned)) &&
    own.every((time) => plan.some((planned) => isAt(time, planned)));
  return keeps
    ? plan.map((planned) => own.find((time) => isAt(time, planned)) ?? planned)
    : undefined;
}
