import {
  oneOf,
  optionalNumber,
  reject,
  requiredRow,
} from "../../arguments/mod.ts";
import { type PrimarySite, type WhoEdition, whoSchemes } from "./scheme.ts";

/** What a tumour is graded from; the names are the columns of the table `patients`. */
export interface WhoIndices {
  /** Mitoses per 10 high-power fields, or per 2 mm² with the option `mitosesPer`. */
  readonly mitoses?: number | null;
  /** Percentage of tumour cells positive for Ki-67. */
  readonly ki67?: number | null;
  /** Site of the primary tumour; empty when not said, and then no site is refused. */
  readonly primary_site?: PrimarySite | null;
  /** Differentiation by morphology, which tells NET G3 from NEC since 2017. */
  readonly differentiation?: "well" | "poor" | null;
}

/** How {@linkcode whoGrade} reads the indices. */
export interface WhoOptions {
  /** Edition of the classification; the paper used 2010. */
  readonly edition?: WhoEdition;
  /** Area that `mitoses` was counted in. */
  readonly mitosesPer?: "10 HPF" | "2 mm2";
  /** Area of one high-power field in mm²; the tables mean 0.2. */
  readonly fieldArea?: number;
  /** Grade of a Ki-67 index between the intervals of G1 and G2 (above 2 and below 3 % in 2010). */
  readonly gap?: "undefined" | "G1" | "G2";
  /** What to do at a site that the scheme does not speak of. */
  readonly outsideScheme?: "not graded" | "graded";
}

const action = "grade tumour";
const editions = Object.keys(whoSchemes) as WhoEdition[];
const sites = Object.keys(whoSchemes["2010"].sites) as PrimarySite[];

/** The options with their defaults, checked. */
export function whoSettings(options: WhoOptions): Required<WhoOptions> {
  const fieldArea = options.fieldArea ?? 0.2;
  if (!(fieldArea > 0 && fieldArea < 1)) {
    reject(action, "fieldArea", "an area of less than 1 mm2", fieldArea);
  }
  return {
    edition: oneOf(action, "edition", options.edition ?? "2010", editions),
    mitosesPer: oneOf(action, "mitosesPer", options.mitosesPer ?? "10 HPF", [
      "10 HPF",
      "2 mm2",
    ]),
    fieldArea,
    gap: oneOf(action, "gap", options.gap ?? "undefined", [
      "undefined",
      "G1",
      "G2",
    ]),
    outsideScheme: oneOf(
      action,
      "outsideScheme",
      options.outsideScheme ?? "not graded",
      ["not graded", "graded"],
    ),
  };
}

/** What is known of a tumour, checked, `null` where empty. */
export function checkedIndices(indices: WhoIndices, at: string) {
  requiredRow(action, at, indices);
  return {
    count: optionalNumber(action, `${at}mitoses`, indices.mitoses),
    ki67: optionalNumber(action, `${at}ki67`, indices.ki67, 0, 100),
    site: indices.primary_site == null
      ? null
      : oneOf(action, `${at}primary_site`, indices.primary_site, sites),
    differentiation: indices.differentiation == null ? null : oneOf(
      action,
      `${at}differentiation`,
      indices.differentiation,
      ["well", "poor"],
    ),
  };
}
