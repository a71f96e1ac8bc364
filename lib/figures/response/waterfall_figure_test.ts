import assert from "node:assert/strict";
import { rasterise } from "../export/raster.ts";
import { palettes } from "../style/theme.ts";
import { waterfallFigure } from "./waterfall_figure.ts";

const labels = { id: "figure-waterfall", title: "Best", description: "Bars" };

Deno.test("thousands of bars have the colours of the legend", async () => {
  const changes = Array.from({ length: 5000 }, (_, i) => ({
    patient: `N${i}`,
    change: i < 2000 ? 50 : -50,
    response: i < 2000 ? "PD" : "PR",
  }));
  const { svg } = waterfallFigure(changes, labels);
  const { pixels } = await rasterise(svg, {
    millimetres: 85,
    dpi: 300,
    font: "DejaVu Sans",
  });
  const colours = new Map<string, number>();
  for (let i = 0; i < pixels.length; i += 4) {
    const [red, green, blue] = pixels.slice(i, i + 3);
    const colour = "#" + ((red! << 16) | (green! << 8) | blue!).toString(16)
      .padStart(6, "0");
    colours.set(colour, (colours.get(colour) ?? 0) + 1);
  }
  const { PD, PR } = palettes.colour.responses;
  // Two bars in five go up, three in five down by as much.
  const [up, down] = [colours.get(PD)!, colours.get(PR)!];
  assert.ok(up > 50_000, String(up));
  assert.ok(Math.abs(down / up - 1.5) < 0.1, `${down} / ${up}`);
});

Deno.test("the waterfall shows the bars in their order", () => {
  const { svg } = waterfallFigure([
    { patient: "P2", change: 25, response: "PD" },
    { patient: "P1", change: -40, response: "PR" },
  ], labels);
  const { PD, PR } = palettes.colour.responses;
  const fills = [...svg.matchAll(/fill="(#[0-9a-f]+)"/g)]
    .map(([, fill]) => fill).filter((fill) => fill === PD || fill === PR);
  // In the legend the better response stands first, among the bars the larger change.
  assert.deepEqual(fills.slice(0, 2), [PD, PR]);
});
