/**
 * Script of a notebook's page: every code cell can be edited and run where it
 * stands. Nothing is loaded before the first run.
 *
 * @module
 */
import { element } from "../../../page/elements/mod.ts";
import { downloadNotebook, pageNotebook } from "./notebook_file.ts";
import {
  type CellState,
  findCells,
  markCells,
  needsRun,
  type PageCell,
} from "./page_cells.ts";
import { clearProgress, keepProgress, readProgress } from "./progress.ts";
import { type CellWorker, startWorker } from "./worker.ts";

const notebook = pageNotebook();
const sources = new Map(notebook.cells.map(({ id, source }) => [id, source]));
const progress = readProgress(notebook.file);
const outcomes: Record<string, string> = { ...progress.outcomes };
const exercises = [...sources.values()].flatMap((source) =>
  [...source.matchAll(/\bcheck\("([^"]+)"/g)].map(([, id]) => id!)
);

const status = element("p", { role: "status", class: "status" });
const score = element("p", { class: "score" });
const cells = findCells((id) => sources.get(id)!, keep);
const byId = new Map(cells.map((cell) => [cell.id, cell]));
let worker: Promise<CellWorker> | undefined;
let turn = 0;
let isRunning = false;

function keep(): void {
  const edited = cells.filter(({ editor, original }) =>
    editor.text() !== original
  );
  keepProgress(notebook.file, {
    sources: Object.fromEntries(
      edited.map(({ id, editor }) => [id, editor.text()]),
    ),
    outcomes,
  });
  show();
}

function show(): void {
  markCells(cells);
  const right = exercises.filter((id) => outcomes[id] === "correct").length;
  score.textContent = exercises.length === 0
    ? ""
    : `Exercises: ${right} of ${exercises.length} right`;
  stopButton.disabled = !isRunning;
}

function setState(cell: PageCell, state: CellState): void {
  cell.state = state;
  show();
}

/** Runs these cells one after another, until one fails. */
async function run(queue: readonly PageCell[]): Promise<void> {
  if (isRunning) return;
  isRunning = true;
  let before = "";
  for (const cell of queue) setState(cell, "waiting");
  status.textContent = worker ? "Running" : "Loading the library";
  try {
    const running = await (worker ??= startWorker({
      onOutputs: (id, html) => {
        byId.get(id)!.outputs.innerHTML = html;
      },
      onJudged: (exercise, outcome) => {
        outcomes[exercise] = outcome;
        keep();
      },
    }));
    for (const cell of queue) {
      setState(cell, "running");
      status.textContent = `Running cell ${cell.number}`;
      const source = cell.editor.text();
      before = cell.outputs.innerHTML;
      cell.outputs.innerHTML = "";
      cell.ran = { source, turn: ++turn };
      const isWell = await running.run(cell.id, cell.number, source);
      if (worker === undefined) {
        cell.outputs.innerHTML = before;
        return;
      }
      setState(cell, isWell ? "done" : "failed");
      status.textContent = isWell
        ? `Cell ${cell.number} has run`
        : `Cell ${cell.number} failed; its message is below it`;
      if (!isWell) break;
    }
  } catch (error) {
    worker = undefined;
    for (const cell of queue.filter(({ state }) => state === "running")) {
      cell.outputs.innerHTML = before;
      cell.state = "printed";
      cell.ran = undefined;
    }
    status.textContent = `This browser does not let the page run its cells (${
      (error as Error).message
    }). The printed outputs stay as they are.`;
  } finally {
    isRunning = false;
    for (const cell of queue) {
      if (cell.state === "waiting") cell.state = "printed";
    }
    show();
  }
}

/** Runs a cell, and before it those above it that have not run as they stand. */
function runCell(cell: PageCell): Promise<void> {
  const above = cells.slice(0, cells.indexOf(cell)).filter(needsRun);
  return run([...above, cell]);
}

/** Ends the worker: what the cells have computed is gone. */
async function stop(): Promise<void> {
  const ending = worker;
  worker = undefined;
  for (const cell of cells) {
    if (cell.state === "running") cell.state = "stopped";
    else cell.state = "printed";
    cell.ran = undefined;
  }
  (await ending)?.stop();
  status.textContent = "Stopped. The next run starts afresh.";
  show();
}

/** Brings back the notebook's code and its printed outputs. */
async function reset(): Promise<void> {
  await stop();
  for (const cell of cells) {
    cell.editor.setText(cell.original);
    cell.outputs.innerHTML = cell.printed;
    cell.state = "printed";
  }
  for (const id of Object.keys(outcomes)) delete outcomes[id];
  clearProgress(notebook.file);
  status.textContent =
    "Your work is cleared, and the page shows its printed outputs again.";
  show();
}

function button(
  text: string,
  label: string,
  onClick: () => void,
): HTMLButtonElement {
  const made = element("button", { type: "button", "aria-label": label }, text);
  made.addEventListener("click", onClick);
  return made;
}

const stopButton = button("Stop", "Stop running cells", stop);
const bar = element(
  "div",
  { class: "run-bar", role: "group", "aria-label": "Run this notebook" },
  button("Run all", "Run all cells", () => run(cells)),
  stopButton,
  button("Reset", "Reset the page and clear my work", reset),
  button(
    "Download .ipynb",
    "Download .ipynb with my code",
    () => downloadNotebook(notebook, (id) => byId.get(id)?.editor.text()),
  ),
  score,
  status,
  element(
    "p",
    { class: "note" },
    "Edit any cell and press Run or Shift-Enter: it runs here, in your browser. " +
      "Types are not checked. Your work is kept in this browser only.",
  ),
);
document.querySelector("#content section")!.after(bar);

cells.forEach((cell, i) => {
  const { editor, tools, mark, section, number } = cell;
  tools.append(
    button("Run", `Run cell ${number}`, () => runCell(cell)),
    button(
      "Run all above",
      `Run all above cell ${number}`,
      () => run(cells.slice(0, i)),
    ),
    button("Edit", `Edit cell ${number}`, () => editor.edit()),
    mark,
  );
  section.querySelector("pre.code")!.addEventListener("keydown", (event) => {
    if ((event as KeyboardEvent).key === "Enter" && event.target !== null) {
      event.preventDefault();
      editor.edit();
    }
  });
  section.addEventListener("keydown", (event) => {
    if (!(event.key === "Enter" && (event.shiftKey || event.ctrlKey))) return;
    event.preventDefault();
    event.stopPropagation();
    runCell(cell);
    if (event.shiftKey) cells[i + 1]?.editor.edit();
  }, true);
  const kept = progress.sources[cell.id];
  if (kept !== undefined) editor.setText(kept);
});
show();
