import { invalid } from "../../arguments/mod.ts";

/**
 * Throws unless `km` is an estimated curve.
 *
 * @throws {TypeError} If it is anything else.
 */
export function checkCurve(action: string, km: unknown): void {
  const { curve } = Object(km) as { curve?: { survival?: unknown } };
  if (curve?.survival instanceof Float64Array) return;
  throw invalid(action, "km", "what kaplanMeier returns", km, false);
}
