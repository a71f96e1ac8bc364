import { operandIds } from "../registry/registry.ts";
import type { CheckedRelation } from "../relations/check_relation.ts";

/** Claims in classes that can be joined. */
export interface Classes {
  /** Makes one class of the classes of claims. */
  readonly join: (ids: readonly string[]) => void;
  /** The name by which the class of a claim is known. */
  readonly classOf: (id: string) => string;
}

/**
 * Puts claims that state one number together: the number printed again without
 * further assumption, and a count and its percentage.
 */
export function restatedClaims(checked: readonly CheckedRelation[]): Classes {
  const parent = new Map<string, string>();
  const classOf = (id: string): string => {
    const up = parent.get(id);
    return up === undefined || up === id ? id : classOf(up);
  };
  const join = ([first, ...rest]: readonly string[]) => {
    for (const id of rest) parent.set(classOf(id), classOf(first!));
  };
  for (const relation of checked) {
    const { kind, claim, holds, assumption } = relation;
    if (!holds || assumption !== null) continue;
    const operands = operandIds(relation);
    if (kind === "equal" || (kind === "percent" && operands.length === 2)) {
      join([claim, operands[0]!]);
    }
  }
  return { join, classOf };
}
