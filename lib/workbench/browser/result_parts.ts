import { element } from "../../page/elements/mod.ts";
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
        document.querySelector("#status")!.textContent = `${name} is ready.`;
      }));
  return [
    element("figure", { class: "figure" }, image),
    element(
      "div",
      { class: "buttons" },
      ...formats.map((format) =>
        downloadButton(
          format.toUpperCase(),
          async () => [
            `${figure.id}.${format}`,
            await call("figureFile", format),
          ],
        )
      ),
      downloadButton("Study folder (zip)", async () => {
        const { name, bytes } = await call("studyZip");
        return [name, bytes];
      }),
    ),
    element("h2", {}, "Legend"),
    ...copyable(legend),
    ...tables.flatMap((table) => [
      element("h2", {}, table.caption),
      element(
        "div",
        {
          class: "scroll",
          tabindex: 0,
          role: "region",
          "aria-label": table.caption,
        },
        tableElement(table),
      ),
      element(
        "div",
        { class: "buttons" },
        downloadButton(
          `${table.id}.csv`,
          async () => [`${table.id}.csv`, await call("tableCsv", table.id)],
        ),
      ),
    ]),
    element("h2", {}, "Methods"),
    ...copyable(methods),
  ];
}

function copyable(text: string): readonly HTMLElement[] {
  const paragraph = element("p", { class: "text" }, text);
  const copy = button("Copy", async () => {
    await navigator.clipboard.writeText(text);
    copy.textContent = "Copied";
  });
  return [paragraph, copy];
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
  if (typeof cell === "string" || Number.isInteger(cell)) return String(cell);
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
