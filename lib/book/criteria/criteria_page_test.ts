import assert from "node:assert/strict";
import { allCriteria } from "../../grading/mod.ts";
import { criteriaPage } from "./criteria_page.ts";

const { html, csv, sections, headings } = await criteriaPage();
const page = String(html);

Deno.test("the file has a line for each rule, which its checksum tells", async () => {
  const lines = csv.trimEnd().split("\n");
  assert.equal(lines[0], "criteria,item,rule,criterion,bounds,source");
  assert.equal(lines.length, 1 + allCriteria().length);
  const printed = lines.find((line) =>
    line.includes("CTCAE-6.0 Thrombocytopenia 3")
  );
  assert.match(printed!, /<50 - 10/);
  const bytes = new TextEncoder().encode(csv);
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  assert.ok(page.includes(`criteria.csv, sha256:${digest.toHex()}`));
});

Deno.test("each rule has a row of its own, which a search leads to", () => {
  const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!);
  assert.equal(new Set(ids).size, ids.length, "no id twice");
  assert.equal([...page.matchAll(/<tr id=/g)].length, allCriteria().length);
  for (const { id } of [...sections, ...headings]) {
    assert.ok(ids.includes(id), id);
  }
});

Deno.test("a source stands once over its rules, the page beside each", () => {
  const published =
    "Common Terminology Criteria for Adverse Events (CTCAE) v5.0";
  assert.equal(page.split(published).length, 2);
  assert.match(
    page,
    /CTCAE-5\.0 Anemia 1; Blood and lymphatic system disorders, p\. 3</,
  );
});
