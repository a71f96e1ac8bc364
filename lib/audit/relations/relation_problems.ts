import { byLikeness, didYouMean } from "../../arguments/mod.ts";
import type { Problem } from "../../study/mod.ts";
import type { Registry, Relation } from "../registry/claim.ts";
import { operandIds } from "../registry/registry.ts";
import { checkRelation } from "./check_relation.ts";
import { type RelationKind, relationKinds } from "./relation_kinds.ts";

/** What is wrong in a relation: the column, what was found, what is expected. */
type RelationProblem = Pick<Problem, "found" | "expected" | "hint"> & {
  readonly column: string;
};

/**
 * Finds what keeps a relation from being checked: a kind, a claim or another
 * relation that does not exist, too few or too many operands, or claims without
 * the number that the kind needs.
 *
 * @param relations Names of all relations.
 */
export function relationProblems(
  claims: Registry["claims"],
  relation: Relation,
  relations: ReadonlySet<string>,
): readonly RelationProblem[] {
  const problems: RelationProblem[] = [];
  const add = (
    column: string,
    found: string,
    expected: string,
    hint?: string,
  ) => problems.push({ column, found, expected, ...(hint && { hint }) });
  const { kind, claim, instead } = relation;
  const names = Object.keys(relationKinds);
  const known = Object.hasOwn(relationKinds, kind)
    ? relationKinds[kind]!
    : undefined;
  if (known === undefined) {
    const hint = didYouMean(kind, names);
    add("kind", JSON.stringify(kind), `one of ${names.join(", ")}`, hint);
  }
  if (instead !== null && !relations.has(instead)) {
    const hint = didYouMean(instead, [...relations]);
    add("instead", instead, "a relation of relations.csv, or nothing", hint);
  }
  const operands = operandIds(relation);
  const named = [
    { column: "claim", id: claim },
    ...operands.map((id) => ({ column: "operands", id })),
  ];
  for (const { column, id } of named) {
    if (!claims.has(id)) {
      const near = byLikeness(id, [...claims.keys()]).slice(0, 3).join(", ");
      const expected = "a claim of claims.csv";
      add(column, id, expected, near && `the nearest are ${near}`);
    } else if (claims.get(id)!.printed === null) {
      add(column, `${id}, for which nothing is printed`, "a printed number");
    }
  }
  if (known !== undefined && !takes(known, operands.length)) {
    add("operands", counted(operands.length), operandsInWords(known));
  }
  if (problems.length > 0) return problems;
  try {
    checkRelation(claims, relation);
  } catch (error) {
    if (!(error instanceof RangeError || error instanceof TypeError)) {
      throw error;
    }
    add("operands", reasonOf(error), operandsInWords(known!));
  }
  return problems;
}

/** Whether a kind of relation can have so many operands. */
function takes({ operands }: RelationKind, count: number): boolean {
  const least = operands.filter((name) => !name.endsWith("?")).length;
  const isOpen = operands.some((name) => name.endsWith("…"));
  return count >= least && (isOpen || count <= operands.length);
}

/** The operands of a kind: "2 operands: count…, total". */
export function operandsInWords({ operands }: RelationKind): string {
  const words = operands.map((name) =>
    name.replace(/\?$/, " (may be left out)").replace(/…$/, " (one or more)")
  );
  return words.join(", then ");
}

function counted(count: number): string {
  return count === 1 ? "1 operand" : `${count} operands`;
}

/** What an error says, without the action that failed. */
function reasonOf({ message }: Error): string {
  return message.replace(/^Cannot relate /, "");
}
