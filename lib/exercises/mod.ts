/**
 * Exercises of the notebooks, and the judge that explains what is right or wrong
 * about an answer.
 *
 * @module
 */
export { check, EXERCISE_MIME, judge } from "./check.ts";
export { exerciseOf, type NotebookExercise } from "./notebook_exercise.ts";
export { solveNotebook } from "./solve_notebook.ts";
export { exercises } from "./exercises.ts";
export type { Exercise, Judgement } from "./judgement.ts";
export type { Cell, MimeBundle, Notebook, Output } from "../notebook/mod.ts";
