import assert from "node:assert/strict";
import { readGlossary, termLinker } from "./glossary.ts";
import { proseHtml } from "./markdown.ts";

const glossary = readGlossary(`# Glossary

## Hazard

_Also: hazards._ The risk in the next
moment. More of it.

## Hazard ratio

One hazard divided by another. See [notebook 3](../03.ipynb).
`);

Deno.test("an entry has its forms and its first sentence", () => {
  assert.deepEqual(glossary, [
    {
      id: "hazard",
      forms: ["Hazard", "hazards"],
      note: "The risk in the next moment.",
    },
    {
      id: "hazard-ratio",
      forms: ["Hazard ratio"],
      note: "One hazard divided by another.",
    },
  ]);
});

Deno.test("a page's first use of a term is linked, the longest term that is there", () => {
  const link = termLinker(glossary);
  assert.equal(
    link("A hazard\nratio < 1, and hazards"),
    'A <a class="term" href="glossary.html#hazard-ratio" data-note="One hazard divided by another.">hazard\nratio</a> &lt; 1, and <a class="term" href="glossary.html#hazard" data-note="The risk in the next moment.">hazards</a>',
  );
  assert.equal(link("hazard, hazard ratio"), "hazard, hazard ratio");
  assert.equal(
    termLinker(glossary)("a haphazard, hazardous way"),
    "a haphazard, hazardous way",
  );
});

Deno.test("a term is found over the end of a line, outside of headings, links and code", () => {
  const markdown =
    "## The hazard\n\nThe [hazard](a.md), `hazard` and _a hazard\nratio_";
  const html = String(proseHtml(markdown, [], termLinker(glossary)));
  assert.equal(html.match(/class="term"/g)?.length, 1);
  assert.match(html, /<em>a <a class="term"[^>]*>hazard\nratio<\/a><\/em>/);
});
