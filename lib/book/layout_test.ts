import assert from "node:assert/strict";
import { markup } from "../markup/mod.ts";
import { pageHtml } from "./layout.ts";

const page = {
  book: "Book",
  notice: "",
  contents: [
    { entries: [{ file: "index.html", title: "Start" }] },
    {
      name: "Part",
      entries: [
        { file: "a.html", title: "A" },
        { file: "b.html", title: "B <b>" },
      ],
    },
  ],
  file: "a.html",
  title: "A",
  description: "All about A",
  headings: [],
  html: markup``,
};

Deno.test("data of the interactive parts cannot end their script", () => {
  const label = "</script><script>alert(1)</script>";
  const html = pageHtml({ ...page, interactive: { label } });
  const [, json] = /id="study">(.*?)<\/script>/.exec(html)!;
  assert.deepEqual(JSON.parse(json!), { label });
  assert.doesNotMatch(pageHtml(page), /id="study"|widgets\.js/);
});

Deno.test("a page leads to the one before and the one after", () => {
  const html = pageHtml(page);
  assert.match(html, /<a rel="prev" href="index\.html">Back: Start<\/a>/);
  assert.match(html, /<a rel="next" href="b\.html">Next: B &lt;b&gt;<\/a>/);
  assert.doesNotMatch(pageHtml({ ...page, file: "b.html" }), /rel="next"/);
});

Deno.test("a page says what it is about, and where it is when that is known", () => {
  const here = pageHtml(page);
  assert.match(here, /<meta name="description" content="All about A">/);
  assert.doesNotMatch(here, /canonical/);
  const url = new URL("https://example.org/book/");
  const there = pageHtml({ ...page, url });
  assert.match(there, /"canonical" href="https:\/\/example.org\/book\/a.html"/);
  assert.match(
    there,
    /og:image" content="https:\/\/example.org\/book\/assets\/preview.png"/,
  );
});
