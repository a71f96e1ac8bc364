import { type Unit, unitFactors, unitOf } from "../../grading/mod.ts";

/** How many of the unit without a prefix one of it is. */
const prefixes: Readonly<Record<string, number>> = {
  "": 1,
  d: 1e-1,
  m: 1e-3,
  u: 1e-6,
  n: 1e-9,
  p: 1e-12,
};

/** An amount or a mass by volume, or by day as urine is collected. */
const concentration = /^([munp]?)(mol|g)\/(?:([dmu]?)(l)|(24h|d|day))$/;

/** Giga per litre, as cells are counted; but for its capital it is grams. */
const giga = /^G(pt)? ?\/ ?[lL]$/;

/** What these tables hold of urine, and the grams in a mole of it (C10H9NO3). */
const urinary = { name: "5HIAA", molarMass: 191.18 };

/**
 * What to do about a unit that is not among the allowed ones. Only another
 * spelling of the same unit is taken for a slip: where units differ in size,
 * the values have to change as well.
 */
export function unitHint(text: string, allowed: readonly string[]): string {
  const same = allowed.find((unit) => isSame(text, unit));
  const count = allowed.find((unit) => unitOf(unit) === "10^9/l");
  if (count !== undefined && giga.test(text)) {
    const other = same === undefined ? "" : `, or ${same} (grams)`;
    return `did you mean ${count} (giga per litre)${other}?`;
  }
  if (same !== undefined) return `did you mean ${same}?`;
  const add =
    `add ${text} to the field's allowed values (enum) in datapackage.json`;
  const conversions = allowed.flatMap((unit) => conversionsOf(text, unit));
  return conversions.length === 0
    ? `if it is a unit of this study, ${add}`
    : `another unit needs other values: convert them and their limits (${
      conversions.join("; ")
    }), or ${add}`;
}

function isSame(a: string, b: string): boolean {
  return plain(a) === plain(b) || unitOf(a) !== null && unitOf(a) === unitOf(b);
}

/** In words: "g/dl × 10 = g/l". */
function conversionsOf(from: string, to: string): readonly string[] {
  const words = (factor: number) =>
    `${from} × ${Number(factor.toPrecision(4))} = ${to}`;
  const [a, b] = [sizeOf(from), sizeOf(to)];
  if (a !== undefined && b !== undefined && a.of === b.of) {
    return [words(a.size / b.size)];
  }
  if (a?.of === "g/day" && b?.of === "mol/day") {
    const { name, molarMass } = urinary;
    return [
      `${words(a.size / b.size / molarMass)} for ${name}, ${molarMass} g/mol`,
    ];
  }
  const [source, target] = [unitOf(from), unitOf(to)];
  if (source === null || target === null) return [];
  return [
    ...Map.groupBy(
      Object.entries(unitFactors).filter(([, factors]) =>
        factors[source] !== undefined && factors[target] !== undefined
      ),
      ([, factors]: [string, Readonly<Partial<Record<Unit, number>>>]) =>
        words(factors[source]! / factors[target]!),
    ),
  ].map(([conversion, quantities]) =>
    `${conversion} for ${quantities.map(([name]) => name).join(", ")}`
  );
}

/** The size of a unit of concentration, and what it is one of. */
function sizeOf(text: string): { of: string; size: number } | undefined {
  const [, prefix, amount, volumePrefix, litre, day] =
    concentration.exec(plain(text)) ?? [];
  if (amount === undefined) return undefined;
  return {
    of: `${amount}/${litre ?? (day && "day")}`,
    size: prefixes[prefix!]! / prefixes[volumePrefix ?? ""]!,
  };
}

/** Without case, spaces and stray marks, and with one letter for micro. */
function plain(text: string): string {
  return text.toLowerCase().replaceAll(/[µμ]/g, "u")
    .replaceAll(/[^\p{L}\p{N}/%^*]/gu, "");
}
