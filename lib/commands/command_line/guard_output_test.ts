import assert from "node:assert/strict";
import { join } from "node:path";
import { temporaryFolder } from "../../notebook/test_support.ts";
import { guardOutput } from "./guard_output.ts";

Deno.test("results go neither into the project's files nor into the data", async () => {
  await using folder = await temporaryFolder();
  const at = (path: string) => join(folder.path, path);
  for (const name of ["project/figures", "project/lib", "study"]) {
    await Deno.mkdir(at(name), { recursive: true });
  }
  // A junction, since Windows asks for a privilege before it makes other links.
  await Deno.symlink(at("project/figures"), at("link"), { type: "junction" });
  const guard = (out: string) =>
    guardOutput({ root: at("project"), data: at("study"), out: at(out) });

  for (const out of ["results", "project/results", "project/private/results"]) {
    await guard(out);
  }
  const refused: [out: string, reason: RegExp][] = [
    ["project", /it contains the project/],
    [".", /results and data need separate folders/],
    ["project/figures", /figures is part of the project/],
    ["project/notebooks/private", /notebooks is part of the project/],
    ["project/.git/x", /\.git is part of the project/],
    ["link/results", /figures is part of the project/],
    ["study", /results and data need separate folders/],
    ["study/results", /results and data need separate folders/],
  ];
  for (const [out, reason] of refused) {
    await assert.rejects(guard(out), reason, out);
  }
});

Deno.test({
  name: "results may be meant for a drive that is not there",
  ignore: Deno.build.os !== "windows", // which alone has several
  async fn() {
    await using folder = await temporaryFolder();
    await guardOutput({
      root: folder.path,
      data: join(folder.path, "study"),
      out: "B:\\results",
    });
  },
});
