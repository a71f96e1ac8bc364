import assert from "node:assert/strict";
import { kaplanMeier } from "../survival/mod.ts";
import { type Figure, statementFigure } from "./drawing/figure.ts";
import { figureOptions, type FiguresFile } from "./options/figure_options.ts";
import { journalPresets } from "./style/journal_presets.ts";
import { spiderFigure } from "./response/spider_figure.ts";
import { waterfallFigure } from "./response/waterfall_figure.ts";
import { responseFigure } from "./response/figure.ts";
import { responseNames } from "./response/responses.ts";
import { readFigure } from "./drawing/read_figure.ts";
import { survivalBandFigure } from "./survival/band_figure.ts";
import { survivalFigure } from "./survival/figure.ts";
import { survivalPartNames } from "./survival/parts/survival_parts.ts";
import { swimmerFigure } from "./response/swimmer_figure.ts";
import { type Box, textBoxes } from "./testdata/text_boxes.ts";
import { toxicityFigure } from "./toxicity_figure.ts";

/** Every figure of a cohort with as much text as studies have. */
function crowdedFigures(file: FiguresFile, patients: number): Figure[] {
  const style = figureOptions(file);
  const timeLabel = "Months from the first dose of the second treatment";
  const labels = (id: string) => ({
    id,
    title: "Title",
    description: "What",
    note:
      "Reconstructed from the published summary, not patients: numbers it prints are fitted.",
    timeLabel,
    ...style.of(id),
  });
  const numbers = Array.from({ length: patients }, (_, i) => i);
  const names = [
    "All patients",
    "Primary tumour: midgut, ileum and right side of the colon",
    "Gastroenteropancreatic-neuroendocrine-tumour-of-unknown-origin",
    "Pancreas",
    "Concomitant somatostatin analogue",
    "Lung",
  ];
  const estimate = kaplanMeier(
    numbers.map((i) => 1 + (i * 7) % 58),
    numbers.map((i) => i % 3 === 0 ? 0 : 1),
  );
  const survival = {
    ...labels("figure-2"),
    survivalLabel: "Progression-free survival by central review",
    times: [0, 3, 6, 9, 12, 15, 18, 21, 24, 27, 30, 36, 42, 48, 54, 60],
    comparisons: [{
      label: `${names[1]} vs ${names[2]}`,
      pValue: 0.0004,
      pairs: [{ groups: [names[1]!, names[2]!] as const, pValue: 0.04 }],
      hazardRatios: [{
        group: names[1]!,
        reference: names[2]!,
        method: "Cox regression",
        ratio: 1.5,
        lower: 0.5,
        upper: Infinity,
      }],
    }],
  };
  const changes = numbers.map((i) => ({
    patient: `N${i}`,
    month: 3 + i % 40,
    change: (i * 37) % 1400 - 100,
    response: ["CR", "PR", "SD", "non-CR/non-PD", "PD", "NE"][i % 6]!,
  }));
  const lanes = numbers.map((i) => ({
    patient: `N${i}`,
    duration: i % 40,
    last_follow_up: i % 40 + 20,
    death: i % 4 === 0 ? i % 40 + 20 : null,
  }));
  const counts = ["baseline visit", "3", "18", "after"].flatMap(
    (timePoint, t) => {
      const others = Object.keys(responseNames).length - 1;
      const share = Math.floor(patients / (others + 1 + t));
      return Object.keys(responseNames).map((response) => ({
        timePoint,
        response,
        patients: response === "left" ? patients - others * share : share,
      }));
    },
  );
  const terms = [
    "Gastrointestinal disorders - Other, specify in the comments",
    "Anemia",
    "Alanine aminotransferase increased",
  ];
  const toxicities = terms.flatMap((term, t) =>
    [1, 2, 3, 4, 5].map((grade) => ({
      term,
      grade,
      patients: Math.floor(patients / (8 + grade + t)) ||
        (grade === 2 ? 1 : 0),
    }))
  );
  const band = [0, 20, 60].map((time) => ({
    time,
    lowest: 0.1,
    highest: 1,
    lower: 0.3,
    upper: 0.9,
  }));
  return [
    responseFigure(counts, labels("figure-1")),
    swimmerFigure(lanes, changes, labels("figure-1")),
    survivalFigure(names.map((label) => ({ label, estimate })), {
      ...survival,
      parts: ["risk table", "p-value", "hazard ratios"],
    }),
    survivalFigure(names.slice(0, 3).map((label) => ({ label, estimate })), {
      ...survival,
      parts: survivalPartNames,
    }),
    survivalFigure(
      [{ label: "A", estimate }, { label: "B", estimate: undefined }],
      survival,
    ),
    survivalBandFigure(names.map((label) => ({ label, estimate, band })), {
      ...survival,
      id: "figure-2-band",
      outerLabel: "lowest and highest of all curves found",
      innerLabel: "95 % of the ensemble",
      curveLabel: "data",
    }),
    toxicityFigure(toxicities, { ...labels("figure-3"), treated: patients }),
    waterfallFigure(changes, labels("figure-waterfall")),
    spiderFigure(changes, labels("figure-spider")),
    statementFigure("No patient was assessed after baseline.", labels("x")),
  ];
}

function overlap(a: Box, b: Box): boolean {
  const touching = 0.01;
  return Math.min(a.right, b.right) - Math.max(a.left, b.left) > touching &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > touching;
}

/** Texts that are cut or lie over each other. */
async function textFaults({ svg }: Figure): Promise<string[]> {
  const [width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg)!.slice(1)
    .map(Number) as [number, number];
  const boxes = await textBoxes(svg);
  assert.ok(boxes.length > 0);
  const cut = boxes.filter((box) =>
    box.left < 0 || box.top < 0 || box.right > width || box.bottom > height
  ).map(({ text }) => `cut: ${text}`);
  const over = boxes.flatMap((a, i) =>
    boxes.slice(0, i).filter((b) => overlap(a, b))
      .map((b) => `${b.text} under ${a.text}`)
  );
  return [...cut, ...over];
}

const files: FiguresFile[] = Object.keys(journalPresets).flatMap((name) =>
  (["one", "two"] as const).map((columns) => ({
    preset: name as keyof typeof journalPresets,
    columns,
  }))
);

for (const patients of [1, 40, 5000]) {
  Deno.test(`no text is cut or lies over another with ${patients} patients`, async () => {
    const someWidths = [
      { preset: "plos", columns: "one" },
      { preset: "nature", columns: "two" },
      { preset: "plos", width: 39 },
      { preset: "default", width: 50 },
    ] as const;
    for (const file of patients === 40 ? files : someWidths) {
      for (const figure of crowdedFigures(file, patients)) {
        const faults = await textFaults(figure);
        assert.deepEqual(faults, [], `${JSON.stringify(file)} ${figure.id}`);
      }
    }
  });
}

Deno.test("a text cut and one over another are found", async () => {
  const draw = (texts: string) => ({
    id: "x",
    description: "",
    svg:
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50" font-family="Arimo, Arial" font-size="7" text-anchor="middle">${texts}</svg>`,
  });
  const faults = (texts: string) => textFaults(draw(texts));
  const text = (x: number, y: number, words: string) =>
    `<text x="${x}" y="${y}">${words}</text>`;
  assert.deepEqual(await faults(text(50, 20, "one") + text(50, 30, "two")), []);
  assert.deepEqual(await faults(text(50, 20, "one") + text(55, 22, "two")), [
    "one under two",
  ]);
  assert.deepEqual(await faults(text(5, 20, "too long")), ["cut: too long"]);
  const turned =
    `<g transform="translate(3,25)"><text transform="rotate(-90)">too long for the height</text></g>`;
  assert.equal((await faults(turned)).length, 1);
});

Deno.test("no figure is higher than the page of its journal", () => {
  for (const file of files) {
    const { tallest } = journalPresets[file.preset!];
    for (const { id, svg } of crowdedFigures(file, 40)) {
      const height = readFigure(svg).height!;
      assert.ok(height <= tallest, `${JSON.stringify(file)} ${id}: ${height}`);
    }
  }
});

Deno.test("no line is thinner than 0.25 pt at its printed size", () => {
  for (const file of files) {
    for (const { id, svg } of crowdedFigures(file, 40)) {
      const [, units] = /viewBox="0 0 (\d+)/.exec(svg)!;
      const points = readFigure(svg).width! / 25.4 * 72 / Number(units);
      const widths = [...svg.matchAll(/stroke-width="([\d.]+)"/g)]
        .map(([, own]) => Number(own) * points).filter((own) => own > 0);
      assert.ok(Math.min(...widths) > 0.25, `${JSON.stringify(file)} ${id}`);
    }
  }
});
