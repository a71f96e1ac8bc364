import assert from "node:assert/strict";
import { join } from "node:path";
import {
  displaying,
  temporaryFolder,
  writeNotebook,
} from "../notebook/test_support.ts";
import { reproduce } from "../reproduction/mod.ts";
import { verificationReport } from "./report.ts";
import { verify } from "./verify.ts";

const data = join(import.meta.dirname!, "..", "..", "data");
const figure =
  `<svg xmlns="http://www.w3.org/2000/svg" id="figure-1" viewBox="0 0 9 9" width="25mm" height="25mm"><rect width="9" height="9"/></svg>`;

/** A project of one notebook, reproduced. */
async function reproducedProject() {
  const folder = await temporaryFolder();
  const root = folder.path;
  await Deno.mkdir(join(root, "notebooks"));
  await Deno.mkdir(join(root, "data"));
  for await (const { name } of Deno.readDir(data)) {
    await Deno.copyFile(join(data, name), join(root, "data", name));
  }
  await writeNotebook(join(root, "notebooks"), "01-a.ipynb", [
    displaying("image/svg+xml", figure),
    displaying("text/plain", "median 26"),
  ]);
  await reproduce({ root });
  return folder;
}

/** Verifies the project once one of its files has been changed. */
async function verifyChanged(
  root: string,
  file: string,
  from: string,
  to: string,
) {
  const path = join(root, file);
  const text = await Deno.readTextFile(path);
  assert(text.includes(from));
  await Deno.writeTextFile(path, text.replace(from, to));
  await using out = await temporaryFolder();
  const verification = await verify({ root, out: out.path });
  await Deno.writeTextFile(path, text);
  return { ...verification, report: verificationReport(verification) };
}

Deno.test("verify finds what differs from a new run, and what may be the cause", async () => {
  await using folder = await reproducedProject();
  const root = folder.path;

  const clean = await verifyChanged(root, "figures/provenance.json", "", "");
  assert.deepEqual(clean.differences, []);
  assert.deepEqual(clean.files, [
    "figures/figure-1.pdf",
    "figures/figure-1.png",
    "figures/figure-1.svg",
    "notebooks/01-a.ipynb",
  ]);
  assert.deepEqual(clean.changes, { inputs: [], software: [] });
  assert.match(clean.report, /Verified: everything is as committed$/);

  const notebook = "notebooks/01-a.ipynb";
  const output = `"text/plain": [\n       "median 26"`;
  const result = await verifyChanged(
    root,
    notebook,
    output,
    output.replace("26", "27"),
  );
  assert.deepEqual(result.differences, [{
    place: `${notebook}, cell [2], output 1, text/plain`,
    what: 'line 1: committed "median 27", now "median 26"',
    kind: "result",
  }]);
  assert.match(result.report, /the code in lib is the cause$/);

  const drawing = await verifyChanged(
    root,
    "figures/figure-1.svg",
    'height="9"',
    'height="9.0000000001"',
  );
  assert.deepEqual(drawing.differences.map(({ kind }) => kind), ["drift"]);
  assert.match(drawing.report, /Verified within the tolerances/);

  const engine = await verifyChanged(
    root,
    "figures/provenance.json",
    `"project:version": "${Deno.version.deno}"`,
    `"project:version": "2.0.0"`,
  );
  assert.deepEqual(engine.changes.software, [
    `deno 2.0.0 → ${Deno.version.deno}`,
  ]);

  await Deno.writeTextFile(join(root, "figures", "figure-9.svg"), "<svg/>");
  const stale = await verifyChanged(root, "figures/figure-9.svg", "", "");
  assert.deepEqual(stale.differences, [
    { place: "figures/figure-9.svg", what: "no longer made", kind: "result" },
  ]);
});
