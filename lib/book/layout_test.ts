import assert from "node:assert/strict";
import { markup } from "../markup/mod.ts";
import { pageHtml } from "./layout.ts";

const page = {
  book: "Book",
  notice: "",
  contents: [
    { file: "index.html", title: "Start" },
    { file: "a.html", title: "A" },
    { file: "b.html", title: "B <b>" },
  ],
  file: "a.html",
  title: "A",
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
