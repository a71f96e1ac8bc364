import assert from "node:assert/strict";
import { loadTables } from "../../study/mod.ts";
import { checkConstraints } from "../check_constraints.ts";
import { formatTimes } from "./member.ts";
import { memberStudy } from "./member_study.ts";

const folder = new URL("../../../data/", import.meta.url);

Deno.test("the study of a member has the survival times of its row, and meets the print", async () => {
  const { tables: { ensemble } } = await loadTables(folder, ["ensemble"]);
  for (const member of [1, 17, 1000]) {
    const study = await memberStudy(member);
    const row = ensemble.find((row) => row.member === member)!;
    const concomitant = study.survival.filter(({ subgroup }) =>
      subgroup === "concomitant SSA"
    );
    assert.equal(formatTimes(concomitant), row.concomitant);
    const events = study.survival.filter(({ event }) => event === 1);
    assert.equal(events.length, row.events);
    const statuses = checkConstraints(study).map(({ status }) => status);
    assert.ok(!statuses.includes("not met"));
  }
});

Deno.test("a member that the ensemble does not have is refused", async () => {
  for (const member of [0, 1001, 1.5]) {
    await assert.rejects(
      memberStudy(member),
      /Cannot rebuild member .*: expected a whole number from 1 to 1000/,
    );
  }
});
