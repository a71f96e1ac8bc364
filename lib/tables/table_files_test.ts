import assert from "node:assert/strict";
import { unzipSync } from "fflate";
import type { PublishedTable } from "./published_table.ts";
import { tableFiles } from "./table_files.ts";
import { tableHtml, tableMarkdown } from "./text_tables.ts";

const table: PublishedTable = {
  id: "table-1",
  title: "Table I. <Baseline> & more",
  columns: ["Variable", "Patients (N=2)", "%"],
  rows: [
    { heading: true, cells: ["Site | place", "", ""] },
    { heading: false, cells: ["<script>alert(1)</script>", "1", "50"] },
    { heading: false, cells: ['=HYPERLINK("http://x")', "-1", "50"] },
  ],
  note: "A note",
};
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

Deno.test("nothing in a cell becomes markup", () => {
  const html = tableHtml(table);
  assert.doesNotMatch(html, /<script|<Baseline/);
  assert.match(html, /&lt;script&gt;alert\(1\)&lt;\/script&gt;/);
  const markdown = tableMarkdown(table);
  assert.doesNotMatch(markdown, /(?<!\\)<script/);
  assert.match(markdown, /\*\*Site \\\| place\*\*/);
  assert.match(markdown, /Baseline\\> & more/);
  const entity = { ...table, title: "&lt; & &#60;" };
  assert.match(tableMarkdown(entity), /^\*\*\\&lt; & \\&\\#60;\*\*/);
  for (const line of markdown.split("\n").filter((each) => /^\|/.test(each))) {
    assert.equal(line.replaceAll("\\|", "").split("|").length, 5, line);
  }
});

Deno.test("no cell of the CSV is a formula, and numbers stay numbers", async () => {
  const { csv } = await tableFiles(table);
  assert.equal(
    text(csv),
    "Group,Variable,Patients (N=2),%,Note\n" +
      "Site | place,<script>alert(1)</script>,1,50,A note\n" +
      'Site | place,"\'=HYPERLINK(""http://x"")",-1,50,A note\n',
  );
});

Deno.test("the dash of an empty cell stays one in the CSV", async () => {
  const rows = [{ heading: false, cells: ["Anemia", "-", "-1+1"] }];
  const { csv } = await tableFiles({ ...table, rows });
  assert.match(text(csv), /^,Anemia,-,'-1\+1,A note$/m);
});

Deno.test("the Word file holds the cells, states no date, and is always the same", async () => {
  const { docx } = await tableFiles(table);
  assert.deepEqual((await tableFiles(table)).docx, docx);
  const parts = unzipSync(docx);
  const body = text(parts["word/document.xml"]!);
  const cells = [...body.matchAll(/<w:t [^>]*>([^<]*)<\/w:t>/g)]
    .map(([, cell]) => cell);
  assert.deepEqual(cells, [
    "Table I. &lt;Baseline&gt; &amp; more",
    ...table.columns,
    "Site | place",
    "",
    "",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "1",
    "50",
    "=HYPERLINK(&quot;http://x&quot;)",
    "-1",
    "50",
    "A note",
  ]);
  const year = new Date().getFullYear();
  assert.doesNotMatch(
    text(parts["docProps/core.xml"]!),
    new RegExp(`${year}-`),
  );
});
