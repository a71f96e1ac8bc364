/**
 * Numerics that several libraries share: distributions, linear algebra on small
 * matrices, random numbers, p-values adjusted for their number, and comparison
 * within a tolerance.
 *
 * @module
 */
export * from "./adjust_p_values.ts";
export * from "./chi_square.ts";
export * from "./cholesky.ts";
export * from "./distributions.ts";
export * from "./quadratic_form.ts";
export * from "./random.ts";
export * from "./tolerance.ts";
