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
  columnProfiles,
  type DataPackage,
  describeProblem,
  formatCsv,
  loadStudy,
  type Problem,
  proposeColumns,
  readSheets,
  type Study,
  StudyError,
  studyPackage,
} from "../../study/mod.ts";
import { chosenAnalysis } from "../chosen_analysis.ts";
import {
  type PlacedSheet,
  recordSources,
  sheetLabel,
  sourceOf,
  survivalSheets,
} from "../placed_sheets.ts";
import { safeName, type StudyFiles, studyFiles } from "../study_files.ts";
import { type SurvivalReport, survivalReport } from "../survival_report.ts";
import type {
  Call,
  GivenFile,
  Methods,
  Reply,
  View,
  Wishes,
} from "./methods.ts";

const folder = "study/";
const folderUrl = new URL(folder, projectRoot());

let copies: Readonly<Record<string, Uint8Array<ArrayBuffer>>> = {};
let sheets: readonly PlacedSheet[] = [];
let files: StudyFiles = {};
/** The study as read last: what only the figure's options change needs no reading. */
let known: { readonly descriptor: unknown; readonly study: Study } | undefined;
let drawn: {
  readonly report: SurvivalReport;
  readonly style: AllFigureOptions;
};

const methods: Methods = { open, view, figureFile, tableCsv, studyZip };

function open(chosen: readonly GivenFile[]): void {
  const read = chosen.flatMap(({ name, bytes }): readonly PlacedSheet[] => {
    const found = readSheets(name, bytes);
    if ("problem" in found) throw new Error(describeProblem(found.problem));
    if (found.length === 0) throw new Error(`${name}: found no rows`);
    return found.map((sheet) => ({ ...sheet, path: name }));
  });
  copies = Object.fromEntries(
    chosen.map(({ name, bytes }) => [safeName(name), bytes]),
  );
  sheets = read;
  known = undefined;
}

async function view(wishes: Wishes): Promise<View> {
  const read = sheets[wishes.sheet ?? -1] ?? survivalSheets(sheets)[0] ??
    sheets[0]!;
  const { sheet } = read;
  const { findings, questions, columns } = proposeColumns(
    sheet,
    wishes.columns,
  );
  const records = recordSources(
    sheets.filter((each) => each !== read),
    columns,
  );
  const looked = {
    sheets: sheets.map(sheetLabel),
    sheet: sheets.indexOf(read),
    records: records.map(([{ path, sheetName = path }, { name, fields }]) => ({
      table: name,
      sheet: sheetName,
      columns: fields.map(({ name, from = name }) => String(from)),
    })),
    firstRows: [sheet.header, ...sheet.records.slice(0, 8)],
    profiles: columnProfiles(sheet),
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
  const proposed = studyPackage(sourceOf(read), sheet, columns, records);
  const analysis = chosenAnalysis(proposed.analysis ?? {}, wishes);
  files = studyFiles(
    { ...proposed, analysis },
    copies,
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
      const problems = error.problems.map((problem) =>
        inFile(problem, proposed)
      );
      return { ...looked, inForce, problems };
    }
    throw error;
  }
}

/** A problem under the name that its column has in the file. */
function inFile(problem: Problem, { resources }: DataPackage): Problem {
  const { from } = resources.filter(({ path }) => path === problem.file)
    .flatMap(({ schema }) => schema.fields)
    .find(({ name }) => name === problem.column) ?? {};
  return from === undefined || from === "#"
    ? problem
    : { ...problem, column: [from].flat().join(", ") };
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
  const [first = ""] = Object.keys(copies);
  const name = first.replace(/\.\w+$/, "") || "study";
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
