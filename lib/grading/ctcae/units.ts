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

/** Raised digits, each at the place of its value. */
const powers = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** Spellings of each unit in lower case, without spaces, with u for micro. */
const spellings: Readonly<Record<Unit, readonly string[]>> = {
  "g/l": ["g/l", "gm/l"],
  "g/dl": ["g/dl", "gm/dl"],
  "mg/dl": ["mg/dl"],
  "mmol/l": ["mmol/l"],
  "µmol/l": ["umol/l"],
  "10^9/l": [
    ..."10^9/l 10*9/l 10e9/l 109/l gpt/l".split(" "),
    ..."10^3/ul 10*3/ul 10e3/ul 103/ul k/ul".split(" "),
    ..."10^3/mm3 10*3/mm3 10e3/mm3 103/mm3 k/mm3".split(" "),
  ],
  "/mm3": [
    ..."/mm3 /ul cells/mm3 cells/ul".split(" "),
    ..."10^6/l 10*6/l 10e6/l 106/l".split(" "),
  ],
  "U/l": ["u/l", "iu/l"],
  "µkat/l": ["ukat/l"],
  "mEq/l": ["meq/l"],
  s: ["s", "sec"],
  "1": ["1"],
};

/**
 * The unit that a text spells, or `null`: "×10⁹/L", "K/µL" and "10^9/l" are one.
 *
 * @param text The unit as a laboratory writes it.
 * @param quantity What is measured, where that is known: "G/L" is giga per
 * litre of cells and grams per litre of anything else.
 * @returns The unit, or `null` for a text that spells none.
 * @throws {TypeError} If an argument is of the wrong kind.
 *
 * @example
 * ```ts
 * import { unitOf } from "../mod.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(unitOf("K/uL"), "10^9/l");
 * assert.equal(unitOf("G/L", "cells"), "10^9/l");
 * assert.equal(unitOf("stones"), null);
 * ```
 */
export function unitOf(text: string, quantity?: Quantity): Unit | null {
  if (typeof text !== "string") {
    throw invalid("read a unit", "text", "a text", text, false);
  }
  if (quantity === "cells" && /^\s*G\s*\/\s*L\s*$/i.test(text)) {
    return text.trim().startsWith("G") ? "10^9/l" : "g/l";
  }
  const plain = text.toLowerCase().replace(/\s/g, "").replace(/[µμ]/g, "u")
    .replace(/[⁹⁶³]/g, (power) => String(powers.indexOf(power)))
    .replace(/^[x×]/, "");
  const units = Object.keys(spellings) as Unit[];
  return units.find((unit) => spellings[unit].includes(plain)) ?? null;
}

/**
 * Converts a laboratory value from one unit into another.
 *
 * @param value The value in `from`.
 * @param quantity What is measured; it fixes the molar mass.
 * @param from Unit of the value.
 * @param to Unit of the result.
 * @returns The value in `to`.
 * @throws {TypeError} If an argument is of the wrong kind.
 * @throws {RangeError} If the quantity is unknown, or a unit does not measure it.
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
