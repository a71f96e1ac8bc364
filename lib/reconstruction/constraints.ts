import { type Constraint, understand } from "./constraint.ts";
import type { Interpretations } from "./interpretations.ts";
import { BASELINE } from "./statements/baseline.ts";
import { HORMONES } from "./statements/hormones.ts";
import { RESPONSE } from "./statements/response.ts";
import { SURVIVAL } from "./statements/survival.ts";
import { SYMPTOMS } from "./statements/symptoms.ts";
import { TOXICITY } from "./statements/toxicity.ts";
import { TREATMENT } from "./statements/treatment.ts";

/** Every number that the paper prints about its patients and that the data are made to meet. */
export const CONSTRAINTS: readonly Constraint[] = [
  ...BASELINE,
  ...TREATMENT,
  ...RESPONSE,
  ...SURVIVAL,
  ...HORMONES,
  ...SYMPTOMS,
  ...TOXICITY,
];

const byId = new Map(
  CONSTRAINTS.map((constraint) => [constraint.id, constraint]),
);

/**
 * The number printed for a constraint.
 *
 * @throws {RangeError} If there is no such constraint.
 */
export function printed(id: string): string {
  return find(id).printed;
}

/**
 * The number asked for by a constraint under the interpretations: the printed one, or the one that is taken to
 * be meant.
 *
 * @throws {RangeError} If there is no such constraint.
 */
export function expected(id: string, interpretations: Interpretations): string {
  const constraint = find(id);
  return understand(constraint, interpretations)?.readAs ?? constraint.printed;
}

function find(id: string): Constraint {
  const constraint = byId.get(id);
  if (!constraint) {
    throw new RangeError(
      `Cannot look up a printed number: no constraint "${id}"`,
    );
  }
  return constraint;
}
