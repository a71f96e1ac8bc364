import type { LegendEntry } from "../parts/legend_entries.ts";
import type { Palette } from "../style/theme.ts";

/**
 * The responses from best to worst, which is also the order of the bars, and
 * their names. RECIST 1.1 does not call non-target disease alone stable (Table 2,
 * footnote a), so it has a name of its own.
 */
export const responseNames: Readonly<Record<string, string>> = {
  CR: "Complete response",
  PR: "Partial response",
  SD: "Stable disease",
  "non-CR/non-PD": "Non-CR/non-PD (non-target disease only)",
  PD: "Progressive disease",
  NE: "Not evaluable",
  left: "No longer followed",
};

/** Those of some responses, all by default, that rows have. */
export function responsesIn(
  rows: readonly { readonly response: string }[],
  names: readonly string[] = Object.keys(responseNames),
): readonly string[] {
  return names.filter((name) => rows.some(({ response }) => response === name));
}

/** Name and fill of a response in a legend. */
export function responseEntry(
  name: string,
  { responses }: Palette,
): LegendEntry {
  return { label: responseNames[name]!, colour: responses[name]! };
}
