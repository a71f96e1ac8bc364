/**
 * Script of the page of all criteria: a filter by words and by edition, whose
 * choice is what is printed and signed.
 *
 * @module
 */
import { choice, element } from "../../page/elements/mod.ts";

const groups = [...document.querySelectorAll<HTMLElement>(".criteria")];
const rowsOf = (
  group: HTMLElement,
) => [...group.querySelectorAll<HTMLElement>("tbody tr")];
const total = groups.flatMap(rowsOf).length;
const names = groups.map((group) => group.dataset.criteria!);

const words = element("input", { type: "search", autocomplete: "off" });
const status = element("p", { role: "status" });
let edition = 0;

function filter(): void {
  const wanted = words.value.toLowerCase().split(/\s+/).filter(Boolean);
  const shown = groups.map((group, i) => {
    const isChosen = edition === 0 || edition === i + 1;
    const rows = rowsOf(group);
    for (const row of rows) {
      const text = row.textContent.toLowerCase();
      row.hidden = !isChosen || !wanted.every((word) => text.includes(word));
    }
    const count = rows.filter((row) => !row.hidden).length;
    group.hidden = count === 0;
    return count;
  });
  const count = `${shown.reduce((sum, own) => sum + own)} of ${total}`;
  status.textContent = `${count} rules`;
  document.querySelector("#signed-rules")!.textContent = count;
  document.querySelector("#signed-editions")!.textContent = names
    .filter((_, i) => shown[i]! > 0).join("; ");
}

words.addEventListener("input", filter);
const print = element("button", { type: "button" }, "Print and sign");
print.addEventListener("click", () => globalThis.print());
document.querySelector("#criteria-filter")!.append(
  choice("Criteria", ["All", ...names], (chosen) => {
    edition = chosen;
    filter();
  }),
  element("label", {}, "Containing the words", words),
  print,
  status,
);
filter();
