import type { ProjectAudit } from "./project_audit.ts";
import { type Mutation, mutations } from "../verdicts/mutation.ts";

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
    `The audit's answer changes in ${share(all)} of all, in ${
      share(own)
    } of those about the study.`,
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

function share(mutations: readonly Mutation[]): string {
  const changed = mutations.filter(({ changes }) => changes.length > 0).length;
  const percent = (100 * changed / mutations.length).toFixed(1);
  return `${changed} (${percent}%)`;
}
