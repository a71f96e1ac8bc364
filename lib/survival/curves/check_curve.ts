import { invalid } from "../../arguments/mod.ts";
import type { KaplanMeier } from "./kaplan_meier.ts";

/** JSON writes null for what is not defined. */
const fromJson = (column: readonly (number | null)[]) =>
  Float64Array.from(column, (value) => value ?? NaN);

/** The object with its columns as typed arrays, or null if one is missing. */
function withTypedColumns<T extends object>(
  object: T,
  names: readonly string[],
): T | null {
  const columns = names.map((name) => [name, object[name as keyof T]] as const);
  if (!columns.every(([, column]) => Array.isArray(column))) return null;
  const typed = columns.map(([name, column]) =>
    [name, fromJson(column as (number | null)[])] as const
  );
  return { ...object, ...Object.fromEntries(typed) };
}

/** A curve read from JSON, or null if it is none. */
function parsedCurve(km: KaplanMeier): KaplanMeier | null {
  const curve = withTypedColumns(km.curve, [
    "time",
    "atRisk",
    "events",
    "censored",
    "survival",
    "standardError",
    "lower",
    "upper",
  ]);
  if (curve === null || km.entries === undefined) return null;
  if (km.entries === null) return { ...km, curve };
  const entries = withTypedColumns(km.entries, ["time", "entered"]);
  return entries && { ...km, curve, entries };
}

/**
 * Returns `km`, the argument called `name`, if it is an estimated curve; of one read from JSON the columns
 * become typed arrays again.
 *
 * @throws {TypeError} If it is anything else.
 */
export function checkCurve(
  action: string,
  km: KaplanMeier,
  name = "km",
): KaplanMeier {
  const { curve } = Object(km) as { curve?: KaplanMeier["curve"] };
  if (curve?.survival instanceof Float64Array) return km;
  const parsed = typeof curve === "object" && curve !== null
    ? parsedCurve(km)
    : null;
  if (parsed !== null) return parsed;
  throw invalid(action, name, "what kaplanMeier returns", km, false);
}
