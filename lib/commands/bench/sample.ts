import { join } from "node:path";

/** Numbers from 0 to below 1, the same on every machine (a linear congruence: Numerical Recipes, section 7.1). */
function uniform(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Covariates of the Cox regression. */
export const covariateCount = 5;

/**
 * Writes subjects as raw little-endian columns that every engine reads:
 * continuous times, the same times in whole months, event, group, covariates.
 * Times are exponential with a mean of two years; four in ten are censored.
 */
export async function writeSample(folder: string, n: number): Promise<void> {
  const random = uniform(2014);
  const time = new Float64Array(n);
  const months = new Float64Array(n);
  const event = new Uint8Array(n);
  const group = new Uint8Array(n);
  const covariates = new Float64Array(n * covariateCount);
  for (let i = 0; i < n; i++) {
    group[i] = random() < 0.5 ? 0 : 1;
    // Two draws: 32 bits would make ties among millions.
    const share = random() + random() / 2 ** 32 + 2 ** -65;
    time[i] = -24 * (1 + group[i]! / 50) * Math.log(share);
    months[i] = Math.ceil(time[i]!);
    event[i] = random() < 0.6 ? 1 : 0;
  }
  for (let i = 0; i < covariates.length; i++) covariates[i] = random() - 0.5;
  const columns = { time, months, event, group, covariates };
  for (const [name, column] of Object.entries(columns)) {
    const bytes = new Uint8Array(column.buffer);
    await Deno.writeFile(join(folder, name), bytes);
  }
}
