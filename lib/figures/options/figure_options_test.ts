import assert from "node:assert/strict";
import { describeProblem } from "../../study/mod.ts";
import {
  figureOptions,
  FigureOptionsError,
  type FiguresFile,
} from "./figure_options.ts";

Deno.test("every option that does not exist or has no such value is placed", () => {
  const refused: [unknown, RegExp][] = [
    [
      "{",
      /^figures\.json: found .*, expected valid JSON \(.*comments are not allowed/,
    ],
    [" ", /^figures\.json: found an empty file, expected valid JSON$/],
    ["[]", /^figures\.json: found \[\], expected an object$/],
    [
      { presets: "nature" },
      /json: found "presets", expected one of preset, columns.*mean preset\?/,
    ],
    [
      { preset: "lancet" },
      /preset: found "lancet", expected one of default, n/,
    ],
    [{ preset: "Plos" }, /preset: found "Plos", .*\(did you mean plos\?\)/],
    [{ preset: "toString" }, /preset: found "toString", expected one of/],
    [{ columns: null }, /columns: found null, expected one of one, two/],
    [{ width: "140" }, /width: found "140", expected a number from 39 to 500/],
    [
      { width: [140] },
      /width: found \[140\], expected a number from 39 to 500/,
    ],
    [
      { fontSize: 5 },
      /fontSize: found 5, expected a number from 6 to 24 \(pt\)/,
    ],
    [{ fontSize: 30 }, /found 30, expected a number from 6 to 24 \(pt\)/],
    [{ font: "Comic Sans" }, /font: .* expected one of DejaVu Sans, Arimo/],
    [
      { parts: ["risk table", "p value"] },
      /parts: found "p value", expected a list of risk table, .*mean p-value\?/,
    ],
    [
      { medianLines: true },
      /found "medianLines", .*\(now "median lines" in the list "parts" of figure-2\)/,
    ],
    [{ lastTime: 0 }, /lastTime: found 0, expected a time above 0/],
    [{ leastAtRisk: 2.5 }, /leastAtRisk: .*a whole number from 1 upward/],
    [
      { formats: ["jpg"] },
      /formats: .* expected a list of svg, png, pdf, tiff/,
    ],
    [{ tiffResolution: 60 }, /tiffResolution: .* a whole number from 72/],
    [
      { figures: { "figure-1": { form: "pie" } } },
      /figures\.figure-1\.form: found "pie", expected bars or swimmer/,
    ],
    [
      { figures: { "figure-2": { colours: "sepia" } } },
      /figures\.figure-2\.colours: .* expected one of colour, greyscale/,
    ],
    [
      { figures: { "figure-2": { form: "swimmer" } } },
      /figures\.figure-2: found "form", expected an option of figure-2 \(form changes only figure-1\)/,
    ],
    [
      { figures: { "figure-1": { parts: [] } } },
      /found "parts", .* \(parts changes only figure-2 and figure-incidence\)/,
    ],
    [
      { figures: { "figure-4": { form: "pie" } } },
      /figures: found "figure-4", expected one of figure-1, figure-2/,
    ],
  ];
  const problems = (content: unknown) => {
    try {
      figureOptions(content as FiguresFile, ["figure-1", "figure-2"]);
    } catch (error) {
      assert.ok(error instanceof FigureOptionsError);
      return error.problems.map(describeProblem);
    }
    return [];
  };
  for (const [content, message] of refused) {
    const [only, ...more] = problems(content);
    assert.match(only!, message);
    assert.deepEqual(more, []);
  }
  const all = refused.flatMap(([options]) =>
    typeof options === "string" || "figures" in (options as object)
      ? []
      : Object.entries(options as object)
  );
  const distinct = Object.fromEntries(all);
  assert.equal(
    problems({ ...distinct, figures: { "figure-1": { form: 1, width: 0 } } })
      .length,
    Object.keys(distinct).length + 2,
  );
});
