import { didYouMean, reject } from "../../arguments/mod.ts";
import { ctcaeTables } from "./tables.ts";

const allTerms = Object.values(ctcaeTables).flatMap(({ terms }) => terms);
const names = [...new Set(allTerms.map(({ term }) => term))];
const plain = (name: string) => name.trim().toLowerCase();

/** Checks that a table lists the term, and says whether any version grades it from a value. */
export function gradedFromValue(
  name: string,
  { otherTerms, at }: {
    readonly otherTerms: "refused" | "clinician's grade";
    readonly at: string;
  },
): boolean {
  if (names.includes(name)) {
    return allTerms.some(({ term, laboratory }) => term === name && laboratory);
  }
  const same = names.find((other) => plain(other) === plain(name));
  if (same || otherTerms === "refused") {
    const question = didYouMean(name, names);
    const expected = `a term of the CTCAE that is held here${
      question ? ` (${question})` : ""
    }`;
    reject("grade adverse event", `${at}term`, expected, name);
  }
  return false;
}
