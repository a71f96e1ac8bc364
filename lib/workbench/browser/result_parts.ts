import { element } from "../../page/elements/mod.ts";
import { card, scrollable } from "./cards.ts";
import { copy } from "./copy.ts";
import type { ReportTable } from "../report_tables.ts";
import type { SurvivalReport } from "../survival_report.ts";
import type { Caller } from "./worker_calls.ts";

/** How the parts ask the worker, and say what went wrong. */
interface Asking {
  readonly call: Caller;
  readonly attempt: (what: string, act: () => Promise<void>) => Promise<void>;
}

const formats = ["svg", "png", "pdf", "tiff"] as const;

let shown = "";

/** The figure, its files, and what is printed beside it. */
export function resultParts(
  { figure, tables, methods, legend }: SurvivalReport,
  { call, attempt }: Asking,
): readonly HTMLElement[] {
  // As an image the figure looks as in a document, whatever styles the page has.
  URL.revokeObjectURL(shown);
  shown = URL.createObjectURL(
    new Blob([figure.svg], { type: "image/svg+xml" }),
  );
  const image = element("img", {
    src: shown,
    alt: `${legend} ${figure.description}`,
  });
  const downloadButton = (
    label: string,
    make: () => Promise<readonly [name: string, bytes: Uint8Array]>,
  ) =>
    button(label, () =>
      attempt(`Making ${label}`, async () => {
        const [name, bytes] = await make();
        download(name, bytes);
        say(`${name} is ready.`);
      }));
  const copyButton = (what: string, text: string, html?: string) => {
    const made = button("Copy", () =>
      attempt(`Copying ${what}`, async () => {
        await copy(text, html);
        made.textContent = "Copied";
        say(`Copied ${what}.`);
        setTimeout(() => made.textContent = "Copy", 2000);
      }));
    made.setAttribute("aria-label", `Copy ${what}`);
    return made;
  };
  return [
    card(
      "Figure 2",
      formats.map((format) =>
        downloadButton(
          format.toUpperCase(),
          async () => [
            `${figure.id}.${format}`,
            await call("figureFile", format),
          ],
        )
      ),
      element("figure", { class: "figure" }, image),
    ),
    card(
      "Legend",
      [copyButton("the legend", legend)],
      element("p", { class: "text" }, legend),
    ),
    ...tables.map((table) => {
      const shown = tableElement(table);
      return card(
        table.caption,
        [
          copyButton(
            `the table: ${table.caption}`,
            tabbed(table),
            shown.outerHTML,
          ),
          downloadButton(
            `${table.id}.csv`,
            async () => [`${table.id}.csv`, await call("tableCsv", table.id)],
          ),
        ],
        scrollable(table.caption, shown),
      );
    }),
    card(
      "Methods",
      [copyButton("the methods", methods)],
      element("p", { class: "text" }, methods),
    ),
    card(
      "The study",
      [downloadButton("Study folder (zip)", async () => {
        const { name, bytes } = await call("studyZip");
        return [name, bytes];
      })],
      element(
        "p",
        { class: "text" },
        "Your data as they are, and datapackage.json, which says how they are read. Unpack it; then ",
        element("code", {}, "deno task reproduce --data FOLDER --out RESULTS"),
        " draws this figure again and runs the notebooks on the data.",
      ),
    ),
  ];
}

function say(text: string): void {
  document.querySelector("#status")!.textContent = text;
}

/** A table for a spreadsheet, its numbers not rounded. */
function tabbed({ columns, rows }: ReportTable): string {
  return [columns, ...rows].map((cells) =>
    cells.map((cell) => cell ?? "").join("\t")
  ).join("\n");
}

function tableElement(
  { id, columns, rows }: ReportTable,
): HTMLTableElement {
  return element(
    "table",
    { class: id === "tests" ? "words" : "" },
    element(
      "tr",
      {},
      ...columns.map((text) => element("th", { scope: "col" }, text)),
    ),
    ...rows.map((cells) =>
      element(
        "tr",
        {},
        ...cells.map((cell, i) =>
          i === 0
            ? element("th", { scope: "row" }, String(cell))
            : element("td", {}, cellText(cell, columns[i]!))
        ),
      )
    ),
  );
}

function cellText(cell: string | number | null, column: string): string {
  if (cell === null) return column.startsWith("Upper") ? "not reached" : "–";
  if (typeof cell === "string") return cell;
  if (Number.isInteger(cell)) return cell.toLocaleString("en");
  if (column === "p") return cell < 0.001 ? "< 0.001" : cell.toFixed(3);
  return cell.toFixed(2);
}

function button(label: string, onClick: () => void): HTMLButtonElement {
  const made = element("button", { type: "button" }, label);
  made.addEventListener("click", onClick);
  return made;
}

function download(name: string, bytes: Uint8Array): void {
  const address = URL.createObjectURL(
    new Blob([bytes as Uint8Array<ArrayBuffer>]),
  );
  element("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
