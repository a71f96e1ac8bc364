/**
 * Takes the place of pdfkit in a page: its build for browsers, with its own streams
 * and compression.
 *
 * @module
 */
export { default } from "pdfkit-for-pages";
