import assert from "node:assert/strict";
import * as Plot from "@observablehq/plot";
import * as aq from "arquero";
import * as dfd from "danfojs";
import { parseHTML } from "linkedom";
import { curveRows, kaplanMeierByGroup } from "./mod.ts";

const time = [2, 4, 6, 5, 7, 9];
const event = [1, 1, 1, 1, 1, 0];
const arm = ["A", "A", "A", "B", "B", "B"];
const { curves, medians, atRisk } = kaplanMeierByGroup(time, event, arm);

Deno.test("columns of a danfojs frame give the curves of arrays", () => {
  const frame = new dfd.DataFrame({ time, event, arm });
  assert.deepEqual(
    kaplanMeierByGroup(frame["time"], frame["event"], frame["arm"]),
    { curves, medians, atRisk },
  );
});

Deno.test("rows of curves are a table for arquero", () => {
  const last = aq.from([...curveRows(curves)]).groupby("group")
    .rollup({ rows: aq.op.count(), survival: aq.op.min("survival") });
  assert.deepEqual(last.array("group"), ["A", "B"]);
  assert.deepEqual(last.array("rows"), [4, 4]);
  // A: 2/3, 1/3, 0; B: 2/3, 1/3, and the last censored.
  const [a, b] = last.array("survival") as number[];
  assert.equal(a, 0);
  assert.ok(Math.abs(b! - 1 / 3) < 1e-15);
});

Deno.test("rows of curves are the data of a plot", () => {
  const { document } = parseHTML("<html></html>");
  const svg = Plot.plot({
    document,
    marks: [
      Plot.line(curveRows(curves), {
        x: "time",
        y: "survival",
        z: "group",
        curve: "step-after",
      }),
    ],
  });
  const lines = svg.querySelectorAll('g[aria-label="line"] path');
  assert.equal(lines.length, 2);
});
