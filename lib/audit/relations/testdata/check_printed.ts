import { smallRegistry } from "../../registry/testdata/small_registry.ts";
import { type CheckedRelation, checkRelation } from "../check_relation.ts";

/** A printed number with its kind: "p-value < .05" is a p-value; without a kind it is a statistic. */
export type Printed = string | readonly [kind: string, printed: string];

/** Checks one relation between printed numbers, the claim first. */
export function checkPrinted(
  kind: string,
  claim: Printed,
  ...operands: readonly Printed[]
): CheckedRelation {
  const claims = new Map([claim, ...operands].map((printed, i) => {
    const [sort, text] = typeof printed === "string"
      ? ["statistic", printed]
      : printed;
    const { claims } = smallRegistry({ [`number${i}`]: `${sort} x` }, []);
    return [`number${i}`, { ...claims.get(`number${i}`)!, printed: text }];
  }));
  const names = [...claims.keys()];
  return checkRelation(claims, {
    ...smallRegistry({ a: "count 1" }, [[kind, "a", "a"]]).relations[0]!,
    claim: names[0]!,
    operands: names.slice(1).join(" "),
  });
}
