import { above, atLeast } from "../../numeric/mod.ts";
import type { WhoOptions } from "./indices.ts";
import type { WhoGrade, WhoInterval, WhoScheme } from "./scheme.ts";

/** Grade of a tumour by each index alone. */
export interface WhoGradesByIndex {
  /** Grade by mitoses alone. */
  readonly mitosesGrade: WhoGrade | null;
  /** Grade by Ki-67 alone. */
  readonly ki67Grade: WhoGrade | "between G1 and G2" | null;
  /** The mitotic rate that was graded. */
  readonly mitosesPer2SquareMillimetres: number | null;
}

/** Reads a scheme's table for each index that is known. */
export function gradesByIndex(
  scheme: WhoScheme,
  count: number | null,
  ki67: number | null,
  { mitosesPer, fieldArea }: Required<
    Pick<WhoOptions, "mitosesPer" | "fieldArea">
  >,
): WhoGradesByIndex {
  const rate = count === null
    ? null
    : mitosesPer === "2 mm2"
    ? count
    : count * (0.2 / fieldArea);
  const gradeBy = (index: "mitoses" | "ki67", value: number) =>
    scheme.rules.find((rule) => contains(rule[index], value))?.grade;
  return {
    mitosesGrade: rate === null ? null : gradeBy("mitoses", rate) ?? null,
    ki67Grade: ki67 === null
      ? null
      : gradeBy("ki67", ki67) ?? "between G1 and G2",
    mitosesPer2SquareMillimetres: rate,
  };
}

/** Whether the value lies in the interval, the rounding error of a converted count apart. */
function contains(interval: WhoInterval, value: number): boolean {
  const { lower, lowerIncluded, upper, upperIncluded } = interval;
  return (lowerIncluded ? atLeast(value, lower) : above(value, lower)) &&
    (upperIncluded ? atLeast(upper, value) : above(upper, value));
}
