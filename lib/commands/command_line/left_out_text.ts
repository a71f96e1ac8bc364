/** Lines that say which parts of notebooks the data do not allow, and why. */
export function leftOutText(
  leftOut: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  if (leftOut.size === 0) return [];
  return [
    "Left out, because the data do not have what it needs:",
    ...leftOut.entries().map(([notebook, reasons]) =>
      `  ${notebook}: ${reasons.join("; ")}`
    ),
  ];
}
