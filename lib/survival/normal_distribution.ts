/*
 * The standard normal distribution. Its own file, for the general library's
 * takes longer to load than an analysis of a small study takes altogether.
 */

/** Where the series and the continued fraction are equally good. */
const tail = 2;
/** Terms after which neither changes any more on its side of `tail`. */
const fractionTerms = 150;

/**
 * Probability that a standard normal variable is at most `x`, small
 * probabilities to full precision as well.
 *
 * Near 0 by the series Φ(x) = 1/2 + φ(x) (x + x³/3 + x⁵/(3·5) + ...), in the
 * tails by the continued fraction Φ(-x) = φ(x) / (x + 1/(x + 2/(x + ...)))
 * (Abramowitz & Stegun, 26.2.11 and 26.2.14).
 */
export function normalCdf(x: number): number {
  const density = Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
  if (Math.abs(x) > tail) {
    const distance = Math.abs(x);
    let fraction = distance;
    for (let k = fractionTerms; k > 0; k--) fraction = distance + k / fraction;
    return x < 0 ? density / fraction : 1 - density / fraction;
  }
  let sum = x;
  let term = x;
  for (let k = 3; Math.abs(term) > 1e-18; k += 2) {
    term *= x * x / k;
    sum += term;
  }
  return 0.5 + density * sum;
}

/** Numerator and denominator of a ratio of polynomials, highest power first. */
type Ratio = readonly [readonly number[], readonly number[]];

// deno-fmt-ignore
const central: Ratio = [
  [2509.0809287301226727, 33430.575583588128105, 67265.770927008700853, 45921.953931549871457,
    13731.693765509461125, 1971.5909503065514427, 133.14166789178437745, 3.387132872796366608],
  [5226.495278852854561, 28729.085735721942674, 39307.89580009271061, 21213.794301586595867,
    5394.1960214247511077, 687.1870074920579083, 42.313330701600911252, 1],
];
// deno-fmt-ignore
const middle: Ratio = [
  [7.7454501427834140764e-4, 0.0227238449892691845833, 0.24178072517745061177, 1.27045825245236838258,
    3.64784832476320460504, 5.7694972214606914055, 4.6303378461565452959, 1.42343711074968357734],
  [1.05075007164441684324e-9, 5.475938084995344946e-4, 0.0151986665636164571966, 0.14810397642748007459,
    0.68976733498510000455, 1.6763848301838038494, 2.05319162663775882187, 1],
];
// deno-fmt-ignore
const extreme: Ratio = [
  [2.01033439929228813265e-7, 2.71155556874348757815e-5, 0.0012426609473880784386, 0.026532189526576123093,
    0.29656057182850489123, 1.7848265399172913358, 5.4637849111641143699, 6.6579046435011037772],
  [2.04426310338993978564e-15, 1.4215117583164458887e-7, 1.8463183175100546818e-5, 7.868691311456132591e-4,
    0.0148753612908506148525, 0.13692988092273580531, 0.59983220655588793769, 1],
];

function ratioAt([numerator, denominator]: Ratio, x: number): number {
  const valueOf = (coefficients: readonly number[]) =>
    coefficients.reduce((value, coefficient) => value * x + coefficient);
  return valueOf(numerator) / valueOf(denominator);
}

/**
 * The value that a standard normal variable does not exceed with `probability`.
 *
 * Source: Wichura, Algorithm AS 241, Appl Stat 1988;37:477 (PPND16), which R's
 * `qnorm` uses too.
 */
export function normalQuantile(probability: number): number {
  const distance = probability - 0.5;
  if (Math.abs(distance) <= 0.425) {
    return distance * ratioAt(central, 0.180625 - distance * distance);
  }
  const r = Math.sqrt(-Math.log(Math.min(probability, 1 - probability)));
  if (r === Infinity) return distance < 0 ? -r : r;
  const size = r <= 5 ? ratioAt(middle, r - 1.6) : ratioAt(extreme, r - 5);
  return distance < 0 ? -size : size;
}
