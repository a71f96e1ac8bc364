import assert from "node:assert/strict";
import { rangesLeftOut } from "./left_out.ts";

const row = { estimable: 40, lower: 0.41574, median: 0.8323, upper: 0.98954 };

Deno.test("the range of a claim that was left out of the fit is given in words", () => {
  const ranges = rangesLeftOut([
    { statistic: "pfs.site.p", ...row },
    { statistic: "pfs.midgut.lower", ...row, lower: -5.7774 },
    { statistic: "pfs.midgut.upper", ...row },
  ]);
  assert.deepEqual([...ranges], [
    ["pfs.sites.p", "0.416 to 0.99 (median 0.832, 40 data sets)"],
    [
      "pfs.midgut.ci",
      "lower −5.78 to 0.99 (median 0.832, 40 data sets); upper 0.416 to 0.99 (median 0.832, 40 data sets)",
    ],
  ]);
});

Deno.test("a statistic that stands for no claim is refused", () => {
  assert.throws(
    () => rangesLeftOut([{ statistic: "pfs.none", ...row }]),
    /Cannot read the ranges: no claim belongs to pfs\.none/,
  );
});
