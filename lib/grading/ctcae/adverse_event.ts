import { optionalFlag, optionalNumber, reject } from "../../arguments/mod.ts";
import type { CtcaeLaboratory, CtcaeTerm } from "./criteria.ts";
import { checkUnits, usesBaseline } from "./limit_units.ts";
import type { Measurement } from "./measurement.ts";
import { type Unit, unitFactors, unitOf } from "./units.ts";

/** An adverse event; the names are the columns of the table `toxicities` and further ones. */
export interface AdverseEvent {
  /** Identifier of the patient. */
  readonly patient?: string;
  /** Name of the adverse event in the version that is graded by. */
  readonly term: string;
  /** The clinician's grade, 1 to 5. */
  readonly grade?: number | null;
  /** Laboratory value, in `unit`. */
  readonly value?: number | null;
  /** Unit of the value, the limits of normal and the baseline. */
  readonly unit?: string | null;
  /** The laboratory's lower limit of normal. */
  readonly lower_limit?: number | null;
  /** The laboratory's upper limit of normal. */
  readonly upper_limit?: number | null;
  /** The patient's value before treatment. */
  readonly baseline?: number | null;
  /** Lower limit of normal of the laboratory that measured the baseline; that of the value unless it is another. */
  readonly baseline_lower_limit?: number | null;
  /** The same, upper limit. */
  readonly baseline_upper_limit?: number | null;
  /** True for the baseline sample itself, which is not graded against itself. */
  readonly is_baseline?: boolean | null;
  /** Whether a glucose sample was taken fasting. */
  readonly fasting?: boolean | null;
  /** Whether the finding has signs, symptoms or physiologic consequences; empty is not known. */
  readonly symptomatic?: boolean | null;
  /** Whether these symptoms are mild, which version 6.0 asks of amylase; empty is not known. */
  readonly mild_symptoms?: boolean | null;
  /** Whether the patient is on anticoagulation, which changes the bounds of the INR; empty is no. */
  readonly anticoagulated?: boolean | null;
}

const action = "grade adverse event";

/** The event's value with what its grade depends on, checked; `null` without a value. */
export function measurementOf(
  event: AdverseEvent,
  term: CtcaeTerm,
  laboratory: CtcaeLaboratory,
  { baselineTakenAsNormal, at }: {
    readonly baselineTakenAsNormal: boolean;
    readonly at: string;
  },
): Measurement | null {
  const number = (column: NumberColumn) =>
    optionalNumber(action, `${at}${column}`, event[column]);
  const flag = (column: FlagColumn) =>
    optionalFlag(action, `${at}${column}`, event[column]);
  const value = number("value");
  if (value === null) return null;
  const unit = checkedUnit(event, laboratory, at);
  // Any value is an infinite multiple of 0.
  const multiplied = (column: NumberColumn) => {
    const limit = number(column);
    if (limit === 0) {
      reject(action, `${at}${column}`, "above 0 or empty", limit);
    }
    return limit;
  };
  const isBaseline = flag("is_baseline") === true;
  const baseline = usesBaseline(term)
    ? multiplied("baseline")
    : number("baseline");
  const measured = {
    value,
    unit,
    LLN: number("lower_limit"),
    ULN: multiplied("upper_limit"),
    baseline: isBaseline ? null : baseline,
    baselineLLN: number("baseline_lower_limit"),
    baselineULN: multiplied("baseline_upper_limit"),
    baselineTakenAsNormal: isBaseline || baselineTakenAsNormal,
    fasting: flag("fasting"),
    symptomatic: flag("symptomatic"),
    mildSymptoms: flag("mild_symptoms"),
    anticoagulated: flag("anticoagulated") === true,
  };
  const { LLN, ULN, baselineLLN, baselineULN } = measured;
  for (
    const [prefix, low, high] of [
      ["", LLN, ULN],
      ["baseline_", baselineLLN, baselineULN],
    ] as const
  ) {
    if (low !== null && high !== null && low >= high) {
      const expected = `below ${prefix}upper_limit (${high})`;
      reject(action, `${at}${prefix}lower_limit`, expected, low);
    }
  }
  checkUnits(term, laboratory, measured, at);
  return measured;
}

type NumberColumn =
  | "value"
  | "baseline"
  | `${"" | "baseline_"}${"lower" | "upper"}_limit`;
type FlagColumn =
  | "is_baseline"
  | "fasting"
  | "symptomatic"
  | "mild_symptoms"
  | "anticoagulated";

function checkedUnit(
  event: AdverseEvent,
  laboratory: CtcaeLaboratory,
  at: string,
): Unit {
  const factors = unitFactors[laboratory.quantity];
  const dimensionless = factors["1"] !== undefined && !event.unit?.trim();
  const unit = dimensionless
    ? "1"
    : unitOf(event.unit ?? "", laboratory.quantity);
  if (unit === null || factors[unit] === undefined) {
    reject(
      action,
      `${at}unit`,
      `a unit of ${event.term} ("${Object.keys(factors).join('", "')}")`,
      event.unit,
    );
  }
  return unit;
}
