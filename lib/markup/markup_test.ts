import assert from "node:assert/strict";
import { join, type Markup, markup, raw } from "./mod.ts";

const evil = `<img src=x onerror="alert('1')">&amp;`;
const harmless =
  "&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;amp;";

Deno.test("text is escaped in elements, attributes, lists and separators", () => {
  assert.equal(
    String(markup`<p title="${evil}">${[evil, [evil]]}</p>`),
    `<p title="${harmless}">${harmless}${harmless}</p>`,
  );
  assert.equal(String(join(["<", ">"], "&")), "&lt;&amp;&gt;");
});

Deno.test("markup is inserted as it is, and only once escaped", () => {
  const inner = markup`<b>${"<"}</b>`;
  assert.equal(
    String(markup`<p>${inner}${raw("<hr>")}</p>`),
    "<p><b>&lt;</b><hr></p>",
  );
  assert.equal(String(join(["a", inner], markup`<br>`)), "a<br><b>&lt;</b>");
});

Deno.test("nothing is inserted for what is missing, and 0 is not missing", () => {
  assert.equal(String(markup`[${undefined}${null}${false}${""}${0}]`), "[0]");
});

Deno.test("data that looks like markup is not taken for it", () => {
  const forged = { content: evil, toString: () => evil } as unknown as Markup;
  assert.throws(() => markup`${forged}`, TypeError);
});
