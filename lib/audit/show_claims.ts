import { mediaBundle, showBundle } from "../display/mod.ts";
import type { Registry } from "./claim.ts";
import { claimJudge, type ClaimVerdict } from "./claim_verdict.ts";
import type { ClaimValue } from "./compare.ts";
import { claimOf, loadRegistry } from "./registry.ts";

/** Media type of the claims that a cell shows, for programs: a list of {@linkcode ClaimVerdict}. */
export const CLAIMS_MIME = "application/vnd.reported-statistic+json";

/**
 * Shows under the running cell what the paper prints, what was recomputed, and
 * the verdict.
 *
 * @param id Name of the claim in `data/claims.csv`.
 * @param value The recomputed value, not rounded.
 * @throws {RangeError} When there is no such claim; it names the nearest.
 * @throws {TypeError} When the value has not the claim's shape.
 */
export async function claim(id: string, value: ClaimValue): Promise<void> {
  await claims({ [id]: value });
}

/** Shows several claims as one table; see {@linkcode claim}. */
export async function claims(
  values: Readonly<Record<string, ClaimValue>>,
): Promise<void> {
  const { registry, judge } = await (project ??= loadProject());
  const verdicts = Object.entries(values)
    .map(([id, value]) => judge(id, value));
  await showBundle(claimsBundle(registry, verdicts));
}

/** The media types in which judged claims are shown. */
export function claimsBundle(
  registry: Registry,
  verdicts: readonly ClaimVerdict[],
): Readonly<Record<string, unknown>> {
  const rows = verdicts.map(({ id, printed, recomputed, verdict, reason }) => {
    const { statistic, unit } = claimOf(registry, id);
    return {
      claim: id,
      statistic: unit === null || unit === "%"
        ? statistic
        : `${statistic} (${unit})`,
      reported: printed,
      recomputed,
      verdict: reason === "" ? verdict : `${verdict}: ${reason}`,
    };
  });
  return { ...mediaBundle(rows), [CLAIMS_MIME]: verdicts };
}

let project: ReturnType<typeof loadProject> | undefined;

async function loadProject() {
  const registry = await loadRegistry(new URL("../../data/", import.meta.url));
  return { registry, judge: claimJudge(registry) };
}
