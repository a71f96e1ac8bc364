/**
 * Subjects of two groups with times in the order of a low-discrepancy sequence
 * (the golden ratio's multiples spread evenly): the same every run, no order, no
 * ties.
 */
export function spreadSample(n: number) {
  const share = (i: number, step: number) => (i * step) % 1;
  const time = Float64Array.from(
    { length: n },
    (_, i) => -24 * Math.log(1 - share(i + 1, 0.6180339887498949)),
  );
  const event = Uint8Array.from(time, (_, i) => share(i, 0.7548) < 0.6 ? 1 : 0);
  const group = Uint8Array.from(time, (_, i) => share(i, 0.5698) < 0.5 ? 1 : 2);
  return { time, months: time.map(Math.ceil), event, group };
}
