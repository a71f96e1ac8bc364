import type { CtcaeBound, CtcaeCondition, CtcaeInterval } from "./criteria.ts";
import type { Unit } from "./units.ts";

/**
 * Reads the bounds of a cell, as the tables state them: intervals separated by
 * semicolons, each with its condition, its sign and one pair of bounds per
 * unit, such as "high baseline: >=1.5 baseline - 3 baseline",
 * "<100 - 80 g/l, 10 - 8 g/dl" or ">ULN and >baseline".
 */
export function readIntervals(bounds: string): readonly CtcaeInterval[] {
  return bounds === "" ? [] : bounds.split("; ").map((text) => {
    const [, when, sign, pairs, and] =
      /^(?:([a-z ]+): )?([<>]=?)(.+?)(?: and >(.+))?$/.exec(text)!;
    const byUnit = pairs!.split(", ").map((pair) => {
      const [, from, to, unit] = /^(.+?)(?: - (.+?))?(?: (\S*\/\S+))?$/
        .exec(pair)!;
      return { from: from!, to, unit: (unit ?? "1") as Unit };
    });
    return {
      ...(when ? { when: when as CtcaeCondition } : {}),
      from: readBound(byUnit.map(({ from, unit }) => [unit, from])),
      ...(and ? { and: readBound([["1", and]]) } : {}),
      fromIncluded: sign!.endsWith("="),
      to: byUnit[0]!.to === undefined
        ? null
        : readBound(byUnit.map(({ to, unit }) => [unit, to!])),
    };
  });
}

function readBound(byUnit: readonly [Unit, string][]): CtcaeBound {
  const [, times, of] = /^(?:(\S+) )?(LLN|ULN|baseline)$/
    .exec(byUnit[0]![1]) ?? [];
  return of
    ? { of: of as "LLN" | "ULN" | "baseline", times: Number(times ?? 1) }
    : {
      of: "value",
      in: Object.fromEntries(
        byUnit.map(([unit, amount]) => [unit, Number(amount)]),
      ),
    };
}
