import { optionalFlag, optionalNumber, reject } from "../../arguments/mod.ts";
import type { CtcaeLaboratory, CtcaeTerm } from "./criteria.ts";
import { boundValue, type Measurement } from "./measurement.ts";
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
  /** True for the baseline sample itself, which is not graded against itself. */
  readonly is_baseline?: boolean | null;
  /** Whether a glucose sample was taken fasting. */
  readonly fasting?: boolean | null;
  /** Whether the finding has signs, symptoms or physiologic consequences; empty is not known. */
  readonly symptomatic?: boolean | null;
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
  const number = (
    column: "value" | "lower_limit" | "upper_limit" | "baseline",
  ) => optionalNumber(action, `${at}${column}`, event[column]);
  const flag = (
    column: "is_baseline" | "fasting" | "symptomatic" | "anticoagulated",
  ) => optionalFlag(action, `${at}${column}`, event[column]);
  const value = number("value");
  if (value === null) return null;
  const unit = checkedUnit(event, laboratory, at);
  // Any value is an infinite multiple of 0.
  const multiplied = (column: "upper_limit" | "baseline") => {
    const limit = number(column);
    if (limit === 0) {
      reject(action, `${at}${column}`, "above 0 or empty", limit);
    }
    return limit;
  };
  const LLN = number("lower_limit");
  const ULN = multiplied("upper_limit");
  if (LLN !== null && ULN !== null && LLN >= ULN) {
    reject(action, `${at}lower_limit`, `below upper_limit (${ULN})`, LLN);
  }
  const isBaseline = flag("is_baseline") === true;
  const measured = {
    value,
    unit,
    LLN,
    ULN,
    baseline: isBaseline
      ? null
      : usesBaseline(term)
      ? multiplied("baseline")
      : number("baseline"),
    baselineTakenAsNormal: isBaseline || baselineTakenAsNormal,
    fasting: flag("fasting"),
    symptomatic: flag("symptomatic"),
    anticoagulated: flag("anticoagulated") === true,
  };
  checkLimitUnit(term, laboratory, measured, at);
  return measured;
}

/** Whether a cell of the term is a multiple of the baseline. */
const usesBaseline = ({ grades }: CtcaeTerm) =>
  grades.some(({ intervals }) =>
    intervals.some(({ from }) => from.of === "baseline")
  );

function checkedUnit(
  event: AdverseEvent,
  laboratory: CtcaeLaboratory,
  at: string,
): Unit {
  const factors = unitFactors[laboratory.quantity];
  const dimensionless = factors["1"] !== undefined && !event.unit?.trim();
  const unit = dimensionless ? "1" : unitOf(event.unit ?? "");
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

/** A limit of normal in another unit than the value lies far from the first printed bound. */
function checkLimitUnit(
  term: CtcaeTerm,
  laboratory: CtcaeLaboratory,
  measured: Measurement,
  at: string,
): void {
  const name = laboratory.direction === "low" ? "lower_limit" : "upper_limit";
  const limit = laboratory.direction === "low" ? measured.LLN : measured.ULN;
  const bound = term.grades[0]?.intervals[0]?.to;
  if (limit === null || limit === 0 || bound?.of !== "value") return;
  const printed = boundValue(bound, measured, laboratory.quantity)!;
  const ratio = limit / printed;
  if (ratio > 8 || ratio < 1 / 8) {
    reject(
      action,
      `${at}${name}`,
      `in ${measured.unit} as the value, near ${printed} ${measured.unit}`,
      limit,
    );
  }
}
