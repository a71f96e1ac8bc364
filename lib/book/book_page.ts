import type { Markup } from "../markup/mod.ts";
import type { Heading } from "./markdown.ts";

/** A part of a page that a search can find. */
export interface Section {
  /** Fragment that links to it. */
  readonly id: string;
  /** Its heading. */
  readonly heading: string;
  /** Its words in emphasis: those that it explains, as a rule. */
  readonly terms: string;
  /** Its prose and code. */
  readonly text: string;
}

/** A page of the book. */
export interface BookPage {
  /** Its file name without the ending. */
  readonly name: string;
  /** Its title. */
  readonly title: string;
  /** What it is about, in a sentence or two. */
  readonly description: string;
  /** Its headings, the title first. */
  readonly headings: readonly Heading[];
  /** What a search finds. */
  readonly sections: readonly Section[];
  /** Body of the page. */
  readonly html: Markup;
}
