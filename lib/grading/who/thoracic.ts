import { checkRow, optionalFlag, optionalNumber } from "../../arguments/mod.ts";
import { above, atLeast } from "../../numeric/mod.ts";

/** A type of neuroendocrine tumour of lung or thymus. */
export type ThoracicType =
  | "typical carcinoid"
  | "atypical carcinoid"
  | "neuroendocrine carcinoma";

/** One row of the scheme: mitoses per 2 mm² and necrosis. */
export interface ThoracicRule {
  /** Identifier. */
  readonly id: string;
  /** Type of the row. */
  readonly type: ThoracicType;
  /** Smallest number of mitoses per 2 mm². */
  readonly from: number;
  /** Whether `from` belongs to the row; not so for "more than". */
  readonly fromIncluded: boolean;
  /** Whether necrosis puts a tumour of fewer mitoses into this row. */
  readonly necrosisSuffices: boolean;
  /** The row as the table prints it. */
  readonly criterion: string;
}

/** The scheme of lung and thymus, mildest row first. Ki-67 is not among its criteria. */
export const thoracicScheme: {
  /** Publication. */
  readonly source: string;
  /** The rows of the table. */
  readonly rules: readonly ThoracicRule[];
} = {
  source:
    "WHO Classification of Tumours Editorial Board. Thoracic Tumours, 5th ed. Lyon: IARC; 2021; the same bounds in Travis WD, et al. WHO Classification of Tumours of the Lung, Pleura, Thymus and Heart, 4th ed. Lyon: IARC; 2015",
  rules: [
    {
      id: "WHO-thoracic-typical",
      type: "typical carcinoid",
      from: 0,
      fromIncluded: true,
      necrosisSuffices: false,
      criterion: "<2 mitoses per 2 mm2 and no necrosis",
    },
    {
      id: "WHO-thoracic-atypical",
      type: "atypical carcinoid",
      from: 2,
      fromIncluded: true,
      necrosisSuffices: true,
      criterion: "2-10 mitoses per 2 mm2 or necrosis (often punctate)",
    },
    {
      id: "WHO-thoracic-carcinoma",
      type: "neuroendocrine carcinoma",
      from: 10,
      fromIncluded: false,
      necrosisSuffices: false,
      criterion:
        ">10 mitoses per 2 mm2 (large cell or small cell neuroendocrine carcinoma)",
    },
  ],
};

/** What a tumour of lung or thymus is typed from. */
export interface ThoracicFindings {
  /** Mitoses per 2 mm². */
  readonly mitoses?: number | null;
  /** Whether there is necrosis. */
  readonly necrosis?: boolean | null;
}

/** Result of {@linkcode thoracicType}. */
export interface ThoracicResult {
  /** Name of the scheme. */
  readonly method: string;
  /** The type; `null` where what is not known would decide. */
  readonly type: ThoracicType | null;
  /** Identifier of the deciding row. */
  readonly rule: string | null;
  /** Why this type, or why none. */
  readonly reason: string;
}

/**
 * Type of a neuroendocrine tumour of lung or thymus by mitoses and necrosis.
 *
 * @param findings Mitoses and necrosis; empty where not known.
 * @returns The type with its rule, or what is missing.
 * @throws {TypeError} If a finding is of the wrong kind.
 * @throws {RangeError} If the mitoses are negative.
 *
 * @example Necrosis alone makes a carcinoid atypical
 * ```ts
 * import { thoracicType } from "../mod.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(thoracicType({ mitoses: 1, necrosis: false }).type, "typical carcinoid");
 * assert.equal(thoracicType({ mitoses: 1, necrosis: true }).type, "atypical carcinoid");
 * assert.equal(thoracicType({ mitoses: 1 }).reason, "whether there is necrosis is missing");
 * ```
 */
export function thoracicType(findings: ThoracicFindings): ThoracicResult {
  const action = "type thoracic tumour";
  checkRow(action, "findings", findings);
  const mitoses = optionalNumber(action, "mitoses", findings.mitoses);
  const necrosis = optionalFlag(action, "necrosis", findings.necrosis);
  const method = "WHO 2021, lung and thymus";
  const missing = (what: string): ThoracicResult => ({
    method,
    type: null,
    rule: null,
    reason: `${what} is missing`,
  });
  if (mitoses === null) return missing("the number of mitoses");
  const rowOf = (withNecrosis: boolean) =>
    thoracicScheme.rules.findLast(({ from, fromIncluded, necrosisSuffices }) =>
      (fromIncluded ? atLeast(mitoses, from) : above(mitoses, from)) ||
      withNecrosis && necrosisSuffices
    )!;
  const rule = rowOf(necrosis === true);
  return necrosis === null && rule !== rowOf(true)
    ? missing("whether there is necrosis")
    : { method, type: rule.type, rule: rule.id, reason: rule.criterion };
}
