import { mediaBundle, showBundle } from "../display/mod.ts";
import type { Registry } from "./claim.ts";
import { type ClaimValue, compareWithPrinted } from "./compare.ts";
import { claimOf, loadRegistry } from "./registry.ts";
import { type ClaimVerdict, verdictOfComparison } from "./verdict.ts";

/** Media type of the claims that a cell shows, for programs. */
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
  await showBundle(claimsBundle(await projectRegistry(), values));
}

/** The media types in which claims are shown. */
export function claimsBundle(
  registry: Registry,
  values: Readonly<Record<string, ClaimValue>>,
): Readonly<Record<string, unknown>> {
  const verdicts = Object.entries(values).map(([id, value]) => {
    const claim = claimOf(registry, id);
    return verdictOfComparison(registry, compareWithPrinted(claim, value));
  });
  const rows = verdicts.map((verdict) => row(registry, verdict));
  return { ...mediaBundle(rows), [CLAIMS_MIME]: verdicts };
}

function row(
  registry: Registry,
  { id, printed, recomputed, verdict, reason }: ClaimVerdict,
) {
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
}

let loaded: Promise<Registry> | undefined;

function projectRegistry(): Promise<Registry> {
  return loaded ??= loadRegistry(new URL("../../data/", import.meta.url));
}
