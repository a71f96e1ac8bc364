import type { ProjectAudit } from "./project_audit.ts";
import { mutations } from "../verdicts/mutation.ts";
import { mutationScores } from "../verdicts/mutation_scores.ts";

/**
 * Says how often the audit's answer changes with a printed number, and where it
 * does not, with the reason.
 *
 * @param audit The audit of the project.
 * @returns The text.
 */
export function mutationText({ registry, recomputed }: ProjectAudit): string {
  const all = mutations(registry, recomputed);
  const own = all.filter(({ claim }) =>
    registry.claims.get(claim)!.origin === "study"
  );
  const silent = own.filter(({ changes }) => changes.length === 0);
  const reasons = Map.groupBy(silent, ({ reason }) => reason);
  return [
    `${all.length} changes by one in the last digit, ${own.length} of them in numbers about the study`,
    "Of those about the study the audit notices",
    ...mutationScores(registry, own).map(({ by, noticed, share }) =>
      `  ${by.padEnd(18)} ${noticed} (${(100 * share).toFixed(1)}%)`
    ),
    "It stays the same, in numbers about the study, because",
    ...[...reasons].flatMap(([reason, list]) => [
      `  ${reason}: ${list.length}`,
      ...[...Map.groupBy(list, ({ claim }) => claim)].map(([claim, changes]) =>
        `    ${claim} ${changes[0]!.from} → ${
          changes.map(({ to }) => to).join(", ")
        }`
      ),
    ]),
  ].join("\n");
}
