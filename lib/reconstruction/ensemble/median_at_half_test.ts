import assert from "node:assert/strict";
import { kaplanMeier } from "../../survival/mod.ts";
import { loadTables } from "../../study/mod.ts";
import { type EnsembleMember, memberGroups } from "./member.ts";

const root = new URL("../../../", import.meta.url);

Deno.test("notebook 3 counts the data sets whose midgut curve stays at one half", async () => {
  const { tables } = await loadTables(new URL("data/", root), ["ensemble"]);
  const members = tables.ensemble as unknown as readonly EnsembleMember[];
  const staying = members.filter((member) => {
    const { midgut } = memberGroups(member);
    const { curve } = kaplanMeier(
      midgut.map(({ months }) => months),
      midgut.map(({ event }) => event),
    );
    return curve.survival.some((s) => Math.abs(s - 0.5) < 1e-9);
  });
  const notebook = await Deno.readTextFile(
    new URL("notebooks/03-progression-free-survival.ipynb", root),
  );
  const text = notebook.replaceAll(/\\n",\s+"/g, " ");
  assert.ok(
    text.includes(`in ${staying.length} of the 1,000 data sets`),
    String(staying.length),
  );
});
