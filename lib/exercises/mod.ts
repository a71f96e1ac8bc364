/**
 * Exercises of the notebooks, and the judge that explains what is right or wrong
 * about an answer.
 *
 * @module
 */
export { check } from "./check.ts";
export { exerciseOf, type NotebookExercise } from "./notebook_exercise.ts";
export { solveNotebook } from "./solve_notebook.ts";
