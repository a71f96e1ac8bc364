/** Records of one measurement, at most one for a patient and month. */
interface VisitRecord {
  readonly patient: string;
  readonly month: number;
}

/**
 * Values of the patients who have one at the start and one at the later month,
 * in the same order.
 */
export function pairedValues<Row extends VisitRecord>(
  rows: readonly Row[],
  later: number,
  valueOf: (row: Row) => number | null,
): { readonly before: readonly number[]; readonly after: readonly number[] } {
  const second = new Map(
    rows.filter(({ month }) => month === later)
      .map((row) => [row.patient, valueOf(row)]),
  );
  const pairs = rows.filter(({ month }) => month === 0).flatMap((row) => {
    const before = valueOf(row);
    const after = second.get(row.patient) ?? null;
    return before === null || after === null ? [] : [{ before, after }];
  });
  return {
    before: pairs.map(({ before }) => before),
    after: pairs.map(({ after }) => after),
  };
}
