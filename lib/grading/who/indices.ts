import {
  checkChoice,
  checkNumber,
  checkOptions,
  checkRow,
  optionalNumber,
  requiredText,
} from "../../arguments/mod.ts";
import {
  type WhoApplicability,
  type WhoEdition,
  whoSchemes,
} from "./scheme.ts";

/** What a tumour is graded from; the names are the columns of the table `patients`. */
export interface WhoIndices {
  /** Mitoses per 10 high-power fields, or per 2 mm² with the option `mitosesPer`. */
  readonly mitoses?: number | null;
  /** Percentage of tumour cells positive for Ki-67. */
  readonly ki67?: number | null;
  /** Site of the primary tumour; empty when not said, and then no site is refused. */
  readonly primary_site?: string | null;
  /** Differentiation by morphology, which tells NET G3 from NEC since 2017. */
  readonly differentiation?: "well" | "poor" | null;
}

/** How {@linkcode whoGrade} reads the indices. */
export interface WhoOptions {
  /**
   * Edition of the classification; the paper used 2010.
   *
   * @default {"2010"}
   */
  readonly edition?: WhoEdition;
  /**
   * Area that `mitoses` was counted in.
   *
   * @default {"10 HPF"}
   */
  readonly mitosesPer?: "10 HPF" | "2 mm2";
  /**
   * Area of one high-power field in mm²; the tables mean 0.2.
   *
   * @default {0.2}
   */
  readonly fieldArea?: number;
  /**
   * Grade of a Ki-67 index between the intervals of G1 and G2 (above 2 and below 3 % in 2010).
   *
   * @default {"undefined"}
   */
  readonly gap?: "undefined" | "G1" | "G2";
  /**
   * Further sites and how far the scheme covers them, such as `{ breast: "no" }`.
   *
   * @default {{}}
   */
  readonly sites?: Readonly<Record<string, WhoApplicability>>;
  /**
   * What to do at a site that the scheme does not cover.
   *
   * @default {"not graded"}
   */
  readonly outsideScheme?: "not graded" | "graded";
}

/** What the errors say cannot be done. */
export const action = "grade tumour";
const editions = Object.keys(whoSchemes) as WhoEdition[];

/** The options with their defaults, checked. */
export function whoSettings(options: WhoOptions): Required<WhoOptions> {
  const settings = checkOptions(action, options, {
    edition: "2010",
    mitosesPer: "10 HPF",
    fieldArea: 0.2,
    gap: "undefined",
    sites: {},
    outsideScheme: "not graded",
  });
  const { edition, mitosesPer, fieldArea, gap, sites, outsideScheme } =
    settings;
  checkNumber(
    action,
    "fieldArea",
    fieldArea,
    fieldArea > 0 && fieldArea < 1,
    "an area of less than 1 mm2",
  );
  checkChoice(action, "edition", edition, editions);
  checkChoice(action, "mitosesPer", mitosesPer, ["10 HPF", "2 mm2"]);
  checkChoice(action, "gap", gap, ["undefined", "G1", "G2"]);
  checkRow(action, "sites", sites);
  for (const [site, applies] of Object.entries(sites)) {
    checkChoice(action, `sites["${site}"]`, applies, [
      "yes",
      "by convention",
      "no",
    ]);
  }
  checkChoice(action, "outsideScheme", outsideScheme, [
    "not graded",
    "graded",
  ]);
  return settings;
}

/** What is known of a tumour, checked, `null` where empty. */
export function checkedIndices(indices: WhoIndices, at: string) {
  return {
    count: optionalNumber(action, `${at}mitoses`, indices.mitoses),
    ki67: optionalNumber(action, `${at}ki67`, indices.ki67, 0, 100),
    site: indices.primary_site == null ? null : requiredText(
      action,
      `${at}primary_site`,
      indices.primary_site,
      "a site",
    ),
    differentiation: indices.differentiation == null ? null : checkChoice(
      action,
      `${at}differentiation`,
      indices.differentiation,
      ["well", "poor"],
    ),
  };
}
