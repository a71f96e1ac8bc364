import { element } from "../../../page/elements/mod.ts";
import { type Editor, editor } from "./editor.ts";

/** How it stands with a cell. */
export type CellState =
  | "printed"
  | "waiting"
  | "running"
  | "done"
  | "failed"
  | "stopped";

/** A code cell of the page. */
export interface PageCell {
  readonly id: string;
  /** As Jupyter counts them. */
  readonly number: number;
  readonly section: HTMLElement;
  readonly editor: Editor;
  /** The code in the notebook. */
  readonly original: string;
  /** Its outputs, and the same as the book prints them. */
  readonly outputs: HTMLElement;
  readonly printed: string;
  /** Where its buttons stand. */
  readonly tools: HTMLElement;
  /** Says how it stands with the cell. */
  readonly mark: HTMLElement;
  state: CellState;
  /** The code that ran last, and when, counted from the first run on. */
  ran: { readonly source: string; readonly turn: number } | undefined;
}

/** Finds the code cells of the page and makes them editable. */
export function findCells(
  sourceOf: (id: string) => string,
  onInput: (cell: PageCell) => void,
): readonly PageCell[] {
  const sections = document.querySelectorAll<HTMLElement>("section.cell");
  return [...sections].map((section, i) => {
    const number = i + 1;
    const outputs = section.querySelector<HTMLElement>(".outputs")!;
    const tools = element("div", { class: "tools" });
    const mark = element("span", { class: "mark" });
    const original = sourceOf(section.id);
    const cell: PageCell = {
      id: section.id,
      number,
      section,
      editor: editor(
        section.querySelector("pre.code")!,
        `Code of cell ${number}`,
        original,
        () => onInput(cell),
      ),
      original,
      outputs,
      printed: outputs.innerHTML,
      tools,
      mark,
      state: "printed",
      ran: undefined,
    };
    outputs.before(tools);
    return cell;
  });
}

/** Whether a cell has not run as it stands. */
export function needsRun({ editor, ran, state }: PageCell): boolean {
  return state !== "done" || ran?.source !== editor.text();
}

/** Writes beside each cell how it stands with it. */
export function markCells(cells: readonly PageCell[]): void {
  let latest = 0;
  for (const { editor, original, ran, state, mark, section } of cells) {
    const edited = editor.text() !== original;
    const changed = ran !== undefined && ran.source !== editor.text();
    const isStale = ran !== undefined && ran.turn < latest;
    latest = Math.max(latest, ran?.turn ?? 0);
    const words = [
      ...(edited ? ["edited"] : []),
      ...(state === "printed" ? [] : [
        state === "done" && changed
          ? "changed since it ran"
          : state === "done" && isStale
          ? "stale: a cell above has run since"
          : state,
      ]),
    ];
    mark.textContent = words.join(", ");
    section.dataset.state = state === "done" && (changed || isStale)
      ? "stale"
      : state;
  }
}
