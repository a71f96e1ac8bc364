import { allows, type Course, COURSES, SHORTEST_DURATION } from "./courses.ts";
import {
  addPatient,
  computeMedian,
  createMonthCounts,
  medianResult,
} from "./month_counts.ts";
import {
  type Group,
  GROUP_SIZES,
  type PatientCourse,
} from "./patient_course.ts";
import type { Random } from "./random.ts";
import {
  createSubgroupSearch,
  type PrintedMedian,
  standardErrorInterval,
  type Subgroups,
  type SubgroupTargets,
} from "./search_subgroups.ts";

/** What is printed about progression-free survival of the whole cohort and its subgroups. */
export interface CohortTargets extends SubgroupTargets {
  readonly all: PrintedMedian;
  readonly medianDuration: number;
  readonly longestDuration: number;
  /** Patients who died, and others who progressed, within 12 months. */
  readonly deathsFirstYear: number;
  readonly progressionsFirstYear: number;
  /** Patients treated for at least 3 but less than 6 months. */
  readonly stableBelowSixMonths: number;
}

interface Draft {
  group: Group;
  course: Course;
  months: number;
  event: 0 | 1;
  duration: number;
}

const STEPS = 20_000;
const TEMPERATURE = 0.25;

/** Make a search for whole cohorts: 35 courses that meet every statement about time. */
export function createCohortSearch(
  targets: CohortTargets,
): (random: Random) => PatientCourse[] {
  const searchSubgroups = createSubgroupSearch(targets);
  const standardError = standardErrorInterval(targets.all);

  return (random) => {
    for (;;) {
      const drafts = complete(searchSubgroups(random), random);
      if (drafts) return finish(drafts, targets, random);
    }
  };

  /** Give each of the 21 a course and find the other 14, by simulated annealing. */
  function complete(subgroups: Subgroups, random: Random): Draft[] | null {
    const begun = start(subgroups, random);
    if (!begun) return null;
    let drafts = begun;
    const free = drafts.findIndex(({ group }) => group === "neither");
    let cost = penalty(drafts);
    for (let step = 0; step < STEPS && cost > 0; step++) {
      const next = drafts.map((draft) => ({ ...draft }));
      const changed = random.next() < 0.6
        ? redraw(next[random.integer(free, next.length - 1)]!, random)
        : exchange(random.pick(next), random.pick(next), random);
      if (!changed) continue;
      const nextCost = penalty(next);
      if (
        nextCost <= cost ||
        random.next() < Math.exp((cost - nextCost) / TEMPERATURE)
      ) {
        drafts = next;
        cost = nextCost;
      }
    }
    return cost === 0 ? drafts : null;
  }

  /** How far a cohort is from what is printed; 0 when it meets all of it. */
  function penalty(drafts: readonly Draft[]): number {
    const all = createMonthCounts();
    let events = 0,
      progressions = 0,
      deaths = 0,
      short = 0,
      below = 0,
      upTo = 0,
      longest = 0;
    for (const { course, months, event, duration } of drafts) {
      addPatient(all, months, event);
      if (event && months <= 12) {
        events++;
        if (course.stopReason === "progression") progressions++;
        if (course.stopReason === "death") deaths++;
      }
      if (duration >= 3 && duration < 6) short++;
      if (duration < targets.medianDuration) below++;
      if (duration <= targets.medianDuration) upTo++;
      longest = Math.max(longest, duration);
    }
    computeMedian(all);
    const middle = (drafts.length + 1) / 2;
    return Math.abs(
      events - targets.deathsFirstYear - targets.progressionsFirstYear,
    ) +
      Math.max(0, progressions - targets.progressionsFirstYear) +
      Math.max(0, deaths - targets.deathsFirstYear) +
      Math.abs(short - targets.stableBelowSixMonths) +
      Math.max(0, middle - upTo) + Math.max(0, below - middle + 1) +
      (longest === targets.longestDuration ? 0 : 1) +
      distance(
          medianResult.median,
          Number(targets.all.median),
          Number(targets.all.median),
        ) / 3 +
      distance(medianResult.standardError, ...standardError) * 2;
  }
}

/** Courses at random for the 21; what is left goes to the patients in neither subgroup. */
function start(subgroups: Subgroups, random: Random): Draft[] | null {
  const left = COURSES.flatMap((course) =>
    Array<Course>(course.patients).fill(course)
  );
  const drafts: Draft[] = [];
  const grouped = [
    ["midgut", subgroups.midgut],
    ["pancreas", subgroups.pancreas],
    ["other site", subgroups.otherSite],
    ["concomitant", subgroups.concomitant],
  ] as const;
  for (const [group, observations] of grouped) {
    for (const { months, event } of observations) {
      const possible = [...left.keys()].filter((i) =>
        allows(left[i]!, months, event)
      );
      if (possible.length === 0) return null;
      const course = left.splice(random.pick(possible), 1)[0]!;
      drafts.push({
        group,
        course,
        months,
        event,
        duration: duration(course, months, random),
      });
    }
  }
  for (const course of left) {
    const draft: Draft = {
      group: "neither",
      course,
      months: 0,
      event: 0,
      duration: 0,
    };
    redraw(draft, random);
    drafts.push(draft);
  }
  return drafts.length === Object.values(GROUP_SIZES).reduce((a, b) => a + b)
    ? drafts
    : null;
}

function redraw(draft: Draft, random: Random): boolean {
  const { course } = draft;
  do {
    draft.months = random.integer(...course.months);
    draft.event = course.event === "either"
      ? random.integer(0, 1) as 0 | 1
      : course.event;
  } while (!allows(course, draft.months, draft.event));
  draft.duration = duration(course, draft.months, random);
  return true;
}

/** Let two patients exchange their courses, each keeping the time; false when one cannot. */
function exchange(a: Draft, b: Draft, random: Random): boolean {
  if (
    !allows(b.course, a.months, a.event) || !allows(a.course, b.months, b.event)
  ) return false;
  [a.course, b.course] = [b.course, a.course];
  a.duration = duration(a.course, a.months, random);
  b.duration = duration(b.course, b.months, random);
  return true;
}

/** A duration that the course allows, in whole months. */
function duration(
  { duration }: Course,
  months: number,
  random: Random,
): number {
  if (duration === "months") return months;
  return random.integer(
    Math.ceil(duration[0]),
    Math.floor(Math.min(duration[1], months)),
  );
}

function distance(value: number, lower: number, upper: number): number {
  return Number.isNaN(value)
    ? 5
    : Math.min(5, Math.max(0, lower - value, value - upper));
}

/** Causes of the events, early durations, and names in random order. */
function finish(
  drafts: readonly Draft[],
  targets: CohortTargets,
  random: Random,
): PatientCourse[] {
  const firstYear = drafts.filter(({ event, months }) =>
    event === 1 && months <= 12
  );
  const afterStop = firstYear.filter(({ course }) => course.event === "either");
  const deaths = targets.deathsFirstYear -
    firstYear.filter(({ course }) => course.stopReason === "death").length;
  const died = random.shuffle(afterStop).slice(0, deaths);
  const early = random.shuffle(
    drafts.filter(({ course }) => course.name.startsWith("early tox")),
  );
  return random.shuffle(drafts).map((draft, i): PatientCourse => ({
    patient: `P${String(i + 1).padStart(2, "0")}`,
    group: draft.group,
    course: draft.course,
    months: draft.months,
    event: draft.event,
    cause: !draft.event
      ? null
      : draft.course.stopReason === "death" || died.includes(draft)
      ? "death"
      : "progression",
    duration: draft === early[0] ? SHORTEST_DURATION : draft.duration,
  }));
}
