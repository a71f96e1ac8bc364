import { checkChoice, checkNumber, invalid } from "../../arguments/mod.ts";

/** What a laboratory measures; it fixes which units are convertible into each other. */
export type Quantity =
  | "haemoglobin"
  | "cells"
  | "enzyme"
  | "bilirubin"
  | "creatinine"
  | "glucose"
  | "triglycerides"
  | "cholesterol"
  | "albumin"
  | "sodium"
  | "potassium"
  | "calcium"
  | "magnesium"
  | "phosphate"
  | "urate"
  | "clotting time"
  | "ratio";

/** A unit that criteria are printed in or laboratories report in. */
export type Unit =
  | "g/l"
  | "g/dl"
  | "mg/dl"
  | "mmol/l"
  | "µmol/l"
  | "10^9/l"
  | "/mm3"
  | "U/l"
  | "µkat/l"
  | "mEq/l"
  | "s"
  | "1";

/**
 * How many of the first unit one of each unit is. Molar factors follow from
 * molar masses (g/mol): haemoglobin monomer 16114, bilirubin 584.66, creatinine
 * 113.12, glucose 180.16, triolein 885.4, cholesterol 386.65, calcium 40.078,
 * magnesium 24.305, phosphorus (as phosphate is reported) 30.974, uric acid
 * 168.11. An ion of charge two has two milliequivalents a millimole.
 */
export const unitFactors: Readonly<
  Record<Quantity, Readonly<Partial<Record<Unit, number>>>>
> = {
  haemoglobin: { "g/l": 1, "g/dl": 10, "mmol/l": 16.114 },
  cells: { "10^9/l": 1, "/mm3": 0.001 },
  enzyme: { "U/l": 1, "µkat/l": 60 },
  bilirubin: { "µmol/l": 1, "mg/dl": 1e4 / 584.66 },
  creatinine: { "µmol/l": 1, "mg/dl": 1e4 / 113.12 },
  glucose: { "mmol/l": 1, "mg/dl": 10 / 180.16 },
  triglycerides: { "mmol/l": 1, "mg/dl": 10 / 885.4 },
  cholesterol: { "mmol/l": 1, "mg/dl": 10 / 386.65 },
  albumin: { "g/l": 1, "g/dl": 10 },
  sodium: { "mmol/l": 1, "mEq/l": 1 },
  potassium: { "mmol/l": 1, "mEq/l": 1 },
  calcium: { "mmol/l": 1, "mEq/l": 0.5, "mg/dl": 10 / 40.078 },
  magnesium: { "mmol/l": 1, "mEq/l": 0.5, "mg/dl": 10 / 24.305 },
  phosphate: { "mmol/l": 1, "mg/dl": 10 / 30.974 },
  urate: { "µmol/l": 1, "mmol/l": 1000, "mg/dl": 1e4 / 168.11 },
  "clotting time": { s: 1 },
  ratio: { "1": 1 },
};

/** Other spellings, in lower case and without spaces, of the units above. */
const spellings: Readonly<Record<string, Unit>> = {
  "g/l": "g/l",
  "g/dl": "g/dl",
  "mg/dl": "mg/dl",
  "mmol/l": "mmol/l",
  "umol/l": "µmol/l",
  "10^9/l": "10^9/l",
  "10*9/l": "10^9/l",
  "10e9/l": "10^9/l",
  "109/l": "10^9/l",
  "10^3/ul": "10^9/l",
  "10*3/ul": "10^9/l",
  "/mm3": "/mm3",
  "/ul": "/mm3",
  "u/l": "U/l",
  "iu/l": "U/l",
  "ukat/l": "µkat/l",
  "meq/l": "mEq/l",
  s: "s",
  sec: "s",
  "1": "1",
};

/** The unit that a text spells, or `null`: "×10⁹/L", "10*9/L" and "10^9/l" are one. */
export function unitOf(text: string): Unit | null {
  if (typeof text !== "string") {
    throw invalid("read a unit", "text", "a text", text, false);
  }
  const plain = text.toLowerCase().replace(/\s/g, "").replace(/[µμ]/g, "u")
    .replace(/⁹/g, "^9").replace(/³/g, "3").replace(/^[x×]/, "")
    .replace(/10\^?3\/ul/, "10^3/ul");
  return Object.hasOwn(spellings, plain) ? spellings[plain]! : null;
}

/**
 * Converts a laboratory value from one unit into another.
 *
 * @throws RangeError when a unit does not measure the quantity.
 *
 * @example
 * ```ts
 * import { convertUnit } from "../mod.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(convertUnit(8.5, "haemoglobin", "g/dl", "g/l"), 85);
 * assert.throws(() => convertUnit(8.5, "haemoglobin", "10^9/l", "g/l"), RangeError);
 * ```
 */
export function convertUnit(
  value: number,
  quantity: Quantity,
  from: Unit,
  to: Unit,
): number {
  const quantities = Object.keys(unitFactors) as Quantity[];
  checkChoice("convert units", "quantity", quantity, quantities);
  const action = `convert ${quantity}`;
  checkNumber(
    action,
    "value",
    value,
    Number.isFinite(value),
    "a finite number",
  );
  const factors = unitFactors[quantity];
  const units = Object.keys(factors) as Unit[];
  checkChoice(action, "from", from, units);
  checkChoice(action, "to", to, units);
  return from === to ? value : value * factors[from]! / factors[to]!;
}
