import assert from "node:assert/strict";
import { studySurvival, survivalTexts } from "../figures/mod.ts";
import { loadStudy, studyFolder } from "../study/mod.ts";

const read = (name: string) =>
  Deno.readTextFile(new URL(`../../${name}`, import.meta.url));

const citation = await read("CITATION.cff");

/** What the first line with this key says, without its quotation marks. */
function entry(text: string, key: string): string | undefined {
  return text.match(new RegExp(`^${key}: "?(.*?)"?$`, "m"))?.[1];
}

Deno.test("CITATION.cff has the version of the code, and its date once it is released", async () => {
  const { version, license } = JSON.parse(await read("deno.json"));
  assert.equal(entry(citation, "version"), version);
  assert.equal(entry(citation, "license"), license);
  const [, code, date] = (await read("CHANGELOG.md"))
    .match(/^## Code (\S+) \((.*)\)$/m)!;
  assert.equal(code, version);
  const released = date === "unreleased" ? undefined : date;
  assert.equal(entry(citation, "date-released"), released);
});

Deno.test("the methods text names the version of the code", async () => {
  const { name, version } = JSON.parse(await read("deno.json"));
  const study = await loadStudy(studyFolder());
  const { methods } = survivalTexts(study, studySurvival(study));
  assert.ok(methods.includes(` ${name.slice(1)} ${version}.`), methods);
});

Deno.test("CITATION.cff and codecheck.yml name the same paper and authors", async () => {
  const codecheck = await read("codecheck.yml");
  const paper = citation.slice(citation.indexOf("references:"));
  const cited = paper.matchAll(/family-names: (.+)\s+given-names: (.+)/g);
  const checked = codecheck.matchAll(/^ +- name: (.+)$/gm);
  assert.deepEqual(
    Array.from(checked, ([, name]) => name),
    Array.from(cited, ([, family, given]) => `${given} ${family}`),
  );
  assert.equal(entry(paper, " +title"), entry(codecheck, " +title"));
});
