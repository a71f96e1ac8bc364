import { didYouMean, reject } from "../../arguments/mod.ts";
import { ctcaeTables } from "./tables.ts";

const allTerms = Object.values(ctcaeTables).flatMap(({ terms }) => terms);
const names = [...new Set(allTerms.map(({ term }) => term))];
const plain = (name: string) => name.trim().toLowerCase();

/** How the versions that list a term grade it; a term that none lists is refused unless `otherTerms` accepts it. */
export function gradedElsewhere(
  name: string,
  { otherTerms, at }: {
    readonly otherTerms: "refused" | "clinician's grade";
    readonly at: string;
  },
): "from a value" | "by a clinician" | "not listed" {
  if (names.includes(name)) {
    const fromValue = allTerms.some((one) =>
      one.term === name && one.laboratory
    );
    return fromValue ? "from a value" : "by a clinician";
  }
  const same = names.find((other) => plain(other) === plain(name));
  if (same || otherTerms === "refused") {
    const question = didYouMean(name, names);
    const expected = `a CTCAE term that the library holds${
      question ? ` (${question})` : ""
    }`;
    reject("grade adverse event", `${at}term`, expected, name);
  }
  return "not listed";
}
