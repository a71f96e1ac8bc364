/**
 * Script of the workbench: takes a file, shows what the worker finds and draws,
 * and passes on what the reader chooses.
 *
 * @module
 */
import { element } from "../../page/elements/mod.ts";
import { choiceFields } from "./choice_fields.ts";
import type { GivenFile, View, Wishes } from "./methods.ts";
import { card, scrollable, wordsTable } from "./cards.ts";
import { resultParts } from "./result_parts.ts";
import { startWorker } from "./worker_calls.ts";

const byId = <Kind extends HTMLElement>(id: string) =>
  document.querySelector<Kind>(`#${id}`)!;
const [status, problems, work, choices, result] = [
  "status",
  "problems",
  "work",
  "choices",
  "result",
].map((id) => byId(id)) as [
  HTMLElement,
  HTMLElement,
  HTMLElement,
  HTMLElement,
  HTMLElement,
];
const chooser = byId<HTMLInputElement>("file");
const paste = byId<HTMLTextAreaElement>("paste");
const drop = byId("drop");
const given = byId("given");

const call = startWorker(byId("worker").textContent);
const atFirst: Wishes = {
  columns: {},
  labels: {},
  words: {},
  figures: { formats: ["svg", "png", "pdf", "tiff"] },
};
let wishes = atFirst;
let turn = 0;

/** Of more problems the first are shown. */
const mostProblems = 100;

async function take(files: readonly GivenFile[]) {
  if (files.length === 0) return;
  wishes = atFirst;
  work.hidden = true;
  const names = files.map(({ name }) => name).join(", ");
  await attempt(`Reading ${names}`, async () => {
    await call("open", files);
    given.textContent = names;
    await draw();
  });
}

/** Shows what follows from the wishes, unless they have changed meanwhile. */
async function draw(): Promise<void> {
  const own = ++turn;
  const view = await call("view", wishes);
  if (own !== turn) return;
  show(view);
}

function show(view: View): void {
  const { report, notes, problems: found } = view;
  const focused = document.activeElement?.id;
  work.hidden = false;
  problems.replaceChildren(
    ...found.length === 0 ? [] : [
      element("h2", {}, "Problems in the data"),
      scrollable(
        "Problems",
        wordsTable(
          ["Row", "Column", "Found", "Expected", "What to do"],
          found.slice(0, mostProblems).map((
            { row = "", column = "", found, expected, hint = "" },
          ) => [`${row}`, column, found, expected, hint]),
        ),
      ),
      ...found.length <= mostProblems ? [] : [
        element("p", {}, `And ${found.length - mostProblems} more.`),
      ],
    ],
  );
  choices.replaceChildren(...choiceFields(view, wishes, (changed) => {
    wishes = changed;
    attempt("Drawing", draw);
  }));
  const parts = report === undefined
    ? [firstRows(view)]
    : resultParts(report, { call, attempt });
  result.replaceChildren(...parts);
  say([
    report
      ? "Figure 2 is drawn."
      : found.length > 0
      ? "There are problems in the data."
      : "Please answer the question about the columns.",
    ...notes,
  ].join(" "));
  if (focused) document.getElementById(focused)?.focus();
}

/** The file as it is, to answer questions by. */
function firstRows({ firstRows: [header = [], ...rows] }: View): HTMLElement {
  return card(
    "First rows",
    [],
    scrollable("First rows", wordsTable(header, rows)),
  );
}

function say(text: string): void {
  status.textContent = text;
}

/** Does something, and says what went wrong if it fails. */
async function attempt(
  what: string,
  act: () => Promise<void>,
): Promise<void> {
  say(`${what} …`);
  try {
    problems.replaceChildren();
    await act();
  } catch (error) {
    const { message } = error as Error;
    problems.replaceChildren(element("p", {}, message));
    say(`${what} failed.`);
  }
}

async function takeFiles(files: FileList | null = null): Promise<void> {
  await take(
    await Promise.all(
      [...files ?? []].map(async (file) => ({
        name: file.name,
        bytes: new Uint8Array(await file.arrayBuffer()),
      })),
    ),
  );
}

chooser.addEventListener("change", async () => {
  await takeFiles(chooser.files);
  chooser.value = ""; // so that the same file can be chosen again after an edit
});
paste.addEventListener("input", () => {
  if (!/\n./.test(paste.value)) return;
  take([{ name: "pasted.csv", bytes: new TextEncoder().encode(paste.value) }]);
});
document.addEventListener("dragover", (event) => {
  event.preventDefault();
  drop.classList.add("over");
});
document.addEventListener("dragleave", () => drop.classList.remove("over"));
document.addEventListener("drop", (event) => {
  event.preventDefault();
  drop.classList.remove("over");
  takeFiles(event.dataTransfer?.files);
});
