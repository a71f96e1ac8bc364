// A page puts pdfkit's build for browsers in this file's place.
export { default } from "pdfkit";
