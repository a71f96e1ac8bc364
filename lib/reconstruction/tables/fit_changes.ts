import {
  invertSignedRank,
  type SignedRankSolution,
} from "../invert_signed_rank.ts";
import { median } from "../../descriptive/mod.ts";
import type { Random } from "../random.ts";

/** What is known of episodes a day before and after, for those of whom numbers are known. */
export interface ChangesTarget {
  readonly n: number;
  /** Of the asymptotic signed-rank test, as printed. */
  readonly pValue: string;
  readonly medianBefore: number;
  readonly medianAfter: number;
  /** Patients of each kind at most, since not all who reported a change gave numbers. */
  readonly improved: number;
  readonly unchanged: number;
  readonly worse: number;
}

/** Episodes a day of one patient. */
export interface Change {
  readonly before: number;
  readonly after: number;
}

/** Episodes are given in halves ("2 or 3 a day"), up to this many halves. */
const HALVES = 16;

/** Draws of numbers after which a target is given up. */
const DRAWS = 1_000_000;

/**
 * Draws episodes before and after for which the printed p-value and medians hold: a pattern of signs and
 * ties from all that have the p-value, sizes for its changes, then levels, until the medians are right.
 *
 * @throws {RangeError} If no pattern has the p-value, or no numbers were found.
 */
export function fitChanges(target: ChangesTarget, random: Random): Change[] {
  const patterns = patternsFor(target);
  for (let draw = 0; draw < DRAWS; draw++) {
    const changes = drawChanges(random.pick(patterns), random);
    if (
      changes && median(changes.map(({ before }) =>
          before
        )) === target.medianBefore &&
      median(changes.map(({ after }) => after)) === target.medianAfter
    ) return changes;
  }
  throw new RangeError(
    `Cannot fit changes: no numbers found for p = ${target.pValue}`,
  );
}

const inversions = new Map<string, readonly SignedRankSolution[]>();

/** Patterns that have the p-value and no more patients of a kind than there are; inverted only once. */
function patternsFor(
  { n, pValue, improved, unchanged, worse }: ChangesTarget,
): readonly SignedRankSolution[] {
  const known = { n, pValue, increased: worse, decreased: improved, unchanged };
  const key = JSON.stringify(known);
  const patterns = inversions.get(key) ?? invertSignedRank(known).solutions;
  inversions.set(key, patterns);
  if (patterns.length === 0) {
    throw new RangeError(
      `Cannot fit changes: no pattern of ${n} pairs has p = ${pValue}`,
    );
  }
  return patterns;
}

/** Numbers with a pattern; null when a size would not fit. */
function drawChanges(
  pattern: SignedRankSolution,
  random: Random,
): Change[] | null {
  const changes: Change[] = [];
  for (let i = 0; i < pattern.unchanged; i++) {
    changes.push(drawChange(0, random));
  }
  let size = 0;
  for (const [i, pairs] of pattern.ties.entries()) {
    size += random.integer(1, 6);
    if (size > HALVES) return null;
    for (let k = 0; k < pairs; k++) {
      changes.push(
        drawChange(k < pattern.increased[i]! ? size : -size, random),
      );
    }
  }
  return changes;
}

/** A level for a change of so many halves, both ends within the range. */
function drawChange(halves: number, random: Random): Change {
  const before = random.integer(
    Math.max(0, -halves),
    HALVES - Math.max(0, halves),
  );
  // No one is counted as a patient with a symptom who has no episodes to begin with.
  const start = Math.max(1, before);
  return { before: start / 2, after: (start + halves) / 2 };
}
