import {
  checkChoice,
  checkRows,
  optionalFlag,
  optionalNumber,
  reject,
  requiredNumber,
  requiredText,
} from "../../arguments/mod.ts";
import { lesionRules } from "./lesion_rules.ts";

/** A lesion seen at baseline, sizes in mm. */
export interface BaselineLesion {
  /** Identifier of the lesion. */
  readonly lesion: string;
  /** Organ that it lies in; its sides are one organ, and so are lymph nodes whatever is written here. */
  readonly organ: string;
  /** A lymph node is judged by its short axis, anything else by its longest diameter. */
  readonly kind: "node" | "other";
  /** Short axis of a node, longest diameter of anything else. */
  readonly diameter: number;
  /** Thickness of the CT slices; a lesion must measure at least twice as much. */
  readonly slice_thickness?: number;
  /** False for what cannot be measured reproducibly: ascites, blastic bone lesions, lesions irradiated before. */
  readonly measurable?: boolean;
}

const action = "select target lesions";

/** What becomes of a lesion at baseline. */
export interface LesionRole extends BaselineLesion {
  /** Index in the input. */
  readonly row: number;
  /** Followed by its size, followed by eye, or no disease. */
  readonly role: "target" | "non-target" | "normal";
  /** Identifier of the deciding rule. */
  readonly rule: string;
}

/**
 * Chooses the target lesions at baseline: the largest of each involved organ
 * first, then the second largest, at most two an organ and five in all. What
 * is disease and not chosen is followed as non-target.
 *
 * @param lesions The lesions of one patient at baseline.
 * @returns The lesions in the order of the input, each with role and rule.
 * @throws {TypeError} If an argument is of the wrong kind.
 * @throws {RangeError} If a kind, size or identifier is out of range or
 * repeated; the message names the row.
 *
 * @example
 * ```ts
 * import { selectTargetLesions } from "../mod.ts";
 * import assert from "node:assert/strict";
 *
 * const roles = selectTargetLesions([
 *   { lesion: "a", organ: "liver", kind: "other", diameter: 40 },
 *   { lesion: "b", organ: "liver", kind: "other", diameter: 9 },
 *   { lesion: "c", organ: "mesentery", kind: "node", diameter: 12 },
 * ]);
 * assert.deepEqual(roles.map((one) => one.role), ["target", "non-target", "non-target"]);
 * ```
 */
export function selectTargetLesions(
  lesions: readonly BaselineLesion[],
): readonly LesionRole[] {
  const seen = new Set<string>();
  checkRows(action, "lesions", lesions)
    .forEach((lesion, row) => checkLesion(lesion, row, seen));

  const chosen = chooseTargets(lesions);
  return lesions.map((lesion, row) => {
    const place = chosen.get(lesion);
    return { ...lesion, row, ...(place ?? unmeasured(lesion)!) };
  });
}

function checkLesion(
  lesion: BaselineLesion,
  row: number,
  seen: Set<string>,
): void {
  const at = `lesions[${row}]`;
  checkChoice(action, `${at}.kind`, lesion.kind, ["node", "other"]);
  requiredNumber(action, `${at}.diameter`, lesion.diameter);
  optionalNumber(action, `${at}.slice_thickness`, lesion.slice_thickness);
  optionalFlag(action, `${at}.measurable`, lesion.measurable);
  if (lesion.kind === "other") {
    requiredText(action, `${at}.organ`, lesion.organ, "the name of an organ");
  }
  if (seen.has(lesion.lesion)) {
    reject(action, `${at}.lesion`, "unique", lesion.lesion);
  }
  seen.add(lesion.lesion);
}

type Place = Pick<LesionRole, "role" | "rule">;

/** The role of a lesion that cannot be a target because of its size or nature. */
function unmeasured(lesion: BaselineLesion): Place | undefined {
  const node = lesion.kind === "node";
  if (
    node && lesion.diameter < lesionRules.normalShortAxis.millimetres
  ) {
    return { role: "normal", rule: lesionRules.normalShortAxis.id };
  }
  if (lesion.measurable === false) {
    return { role: "non-target", rule: lesionRules.notMeasurable.id };
  }
  const smallest = node
    ? lesionRules.minimumShortAxis
    : lesionRules.minimumDiameter;
  const enough = Math.max(
    smallest.millimetres,
    2 * (lesion.slice_thickness ?? 0),
  );
  return lesion.diameter < enough
    ? { role: "non-target", rule: smallest.id }
    : undefined;
}

/** Lymph nodes are one organ, and so are both sides of a paired one, however they are written. */
function organOf({ kind, organ }: BaselineLesion): string {
  if (kind === "node") return "lymph nodes";
  const { ofOneOrgan } = lesionRules;
  const words = organ.toLowerCase().split(/[^\p{L}\d]+/u)
    .filter((word) => word && !ofOneOrgan.words.includes(word));
  return words.join(" ").replace(/s$/, "") || organ;
}

function chooseTargets(
  lesions: readonly BaselineLesion[],
): ReadonlyMap<BaselineLesion, Place> {
  const bySize = lesions.filter((lesion) => !unmeasured(lesion))
    .sort((a, b) => b.diameter - a.diameter);
  const organs = Map.groupBy(
    bySize,
    organOf,
  );
  // Every organ is represented before any has two.
  const rank = new Map(
    [...organs.values()].flatMap((own) =>
      own.map((lesion, i) => [lesion, i] as const)
    ),
  );
  const inTurn = bySize.toSorted((a, b) => rank.get(a)! - rank.get(b)!);
  const { mostTargets, mostTargetsAnOrgan, chosen } = lesionRules;
  return new Map(inTurn.map((lesion, i) => [
    lesion,
    rank.get(lesion)! >= mostTargetsAnOrgan.count
      ? { role: "non-target", rule: mostTargetsAnOrgan.id }
      : i >= mostTargets.count
      ? { role: "non-target", rule: mostTargets.id }
      : { role: "target", rule: chosen.id },
  ]));
}
