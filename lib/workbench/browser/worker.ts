/**
 * The worker of the page: it keeps the study's folder in memory, and reads and
 * draws it as the commands do.
 *
 * @module
 */
import { embedFiles, removeFolder } from "../../page/host/mod.ts";
import { zipSync } from "fflate";
import { exportFigure } from "../../figures/export/mod.ts";
import {
  type AllFigureOptions,
  defaultSurvivalParts,
  FigureOptionsError,
  journalPresets,
  loadFigureOptions,
  palettes,
  survivalPartNames,
} from "../../figures/mod.ts";
import { projectRoot } from "../../host/mod.ts";
import {
  type ColumnProfile,
  columnProfiles,
  describeProblem,
  formatCsv,
  loadStudy,
  proposeColumns,
  type ReadSheet,
  readSheets,
  type StatedAnalysis,
  type Study,
  StudyError,
  studyPackage,
} from "../../study/mod.ts";
import { safeName, type StudyFiles, studyFiles } from "../study_files.ts";
import { type SurvivalReport, survivalReport } from "../survival_report.ts";
import type { Call, Methods, Reply, View, Wishes } from "./methods.ts";

const folder = "study/";
const folderUrl = new URL(folder, projectRoot());

let file = "";
let bytes = new Uint8Array();
let sheets: readonly ReadSheet[] = [];
let profiles: readonly (readonly ColumnProfile[])[] = [];
let files: StudyFiles = {};
/** The study as read last: what only the figure's options change needs no reading. */
let known: { readonly descriptor: unknown; readonly study: Study } | undefined;
let drawn: {
  readonly report: SurvivalReport;
  readonly style: AllFigureOptions;
};

const methods: Methods = { open, view, figureFile, tableCsv, studyZip };

function open(name: string, content: Uint8Array<ArrayBuffer>): void {
  const read = readSheets(name, content);
  if ("problem" in read) throw new Error(describeProblem(read.problem));
  if (read.length === 0) throw new Error(`${name}: found no rows`);
  [file, bytes, sheets] = [name, content, read];
  profiles = read.map(({ sheet }) => columnProfiles(sheet));
  known = undefined;
}

async function view(wishes: Wishes): Promise<View> {
  const read = sheets[wishes.sheet] ?? sheets[0]!;
  const { sheet } = read;
  const { findings, questions, columns } = proposeColumns(
    sheet,
    wishes.columns,
  );
  const looked = {
    sheets: sheets.map(({ sheetName = "" }) => sheetName),
    profiles: profiles[sheets.indexOf(read)]!,
    findings,
    questions,
    problems: [],
    notes: sheet.notes ?? [],
    styles: {
      preset: Object.keys(journalPresets),
      columns: ["one", "two"],
      colours: Object.keys(palettes),
      parts: survivalPartNames,
      defaultParts: defaultSurvivalParts,
    },
  };
  if (columns === undefined) return looked;
  const { sheet: _, ...place } = read;
  const path = safeName(file);
  const proposed = studyPackage({ path, ...place }, sheet, columns);
  const analysis = withWishes(proposed.analysis ?? {}, wishes);
  files = studyFiles(
    { ...proposed, analysis: analysis },
    { [path]: bytes },
    wishes.figures,
  );
  removeFolder(folder);
  embedFiles(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [folder + name, content]),
    ),
  );
  try {
    const descriptor = files["datapackage.json"];
    if (known?.descriptor !== descriptor) {
      known = { descriptor, study: await loadStudy(folderUrl) };
    }
    const { study } = known!;
    const style = await loadFigureOptions(folderUrl);
    const report = survivalReport(study, style);
    drawn = { report, style };
    const inForce = { columns, analysis: study.analysis };
    const notes = [...looked.notes, ...study.notes ?? []];
    return { ...looked, notes, inForce, report };
  } catch (error) {
    if (error instanceof StudyError || error instanceof FigureOptionsError) {
      const inForce = { columns, analysis };
      return { ...looked, inForce, problems: error.problems };
    }
    throw error;
  }
}

/** The analysis with the reader's words and groups. */
function withWishes(
  analysis: StatedAnalysis,
  { curves, labels, words }: Wishes,
): StatedAnalysis {
  const { subgroups = [] } = analysis;
  const compared = curves?.filter((name) => name !== "all") ?? [];
  return {
    ...analysis,
    ...words,
    subgroups: subgroups.map((group) => ({
      ...group,
      label: labels[group.name] ?? group.label,
    })),
    ...(curves && { survivalCurves: curves }),
    ...(compared.length > 1 && { survivalComparisons: [compared] }),
  };
}

async function figureFile(
  format: Parameters<Methods["figureFile"]>[0],
): Promise<Uint8Array> {
  const { report: { figure: { svg } }, style } = drawn;
  const made = await exportFigure(svg, { ...style.files, formats: [format] });
  return made[format]!;
}

function tableCsv(id: string): Uint8Array {
  const { columns, rows } = drawn.report.tables.find((one) => one.id === id)!;
  return new TextEncoder().encode(formatCsv([columns, ...rows]));
}

function studyZip() {
  const name = safeName(file).replace(/\.\w+$/, "") || "study";
  const entries = Object.entries(files).map(([path, content]) => [
    `${name}/${path}`,
    typeof content === "string" ? new TextEncoder().encode(content) : content,
  ]);
  // The same choices give the same bytes: no clock is read.
  const zip = zipSync(Object.fromEntries(entries), { mtime: "1980-01-02" });
  return { name: `${name}.zip`, bytes: zip };
}

// One call after the other: the folder in memory is that of one choice.
let last = Promise.resolve();
globalThis.onmessage = ({ data }: MessageEvent<Call>) => {
  last = last.then(() => answer(data));
};

async function answer({ id, method, args }: Call): Promise<void> {
  let reply: Reply;
  try {
    const run = methods[method] as (...args: readonly unknown[]) => unknown;
    reply = { id, result: await run(...args) };
  } catch (error) {
    reply = { id, error: error instanceof Error ? error.message : `${error}` };
  }
  globalThis.postMessage(reply);
}
