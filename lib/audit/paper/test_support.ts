import { checkConstraints } from "../../reconstruction/mod.ts";
import { loadStudy } from "../../study/mod.ts";
import { ctcaeCriteria } from "./ctcae_criteria.ts";
import { recomputedClaims } from "./recomputed_claims.ts";
import { loadRegistry } from "../folder/load_registry.ts";

const data = new URL("../../../data/", import.meta.url);

/** The registry of the project and what its data give for it. */
export async function projectClaims() {
  const registry = await loadRegistry(data);
  const rows = checkConstraints(await loadStudy(data));
  const recomputed = new Map([
    ...recomputedClaims(registry, rows, true),
    ...ctcaeCriteria(),
  ]);
  return { registry, rows, recomputed };
}
