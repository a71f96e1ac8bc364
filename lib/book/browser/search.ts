import MiniSearch, { type SearchResult } from "minisearch";
import { type SearchEntry, searchOptions } from "../search_index.ts";
import { element } from "../../page/elements/mod.ts";

type Found = SearchResult & SearchEntry;

const mostResults = 12;

/** Searches as the reader types. The index is loaded when the field is first entered. */
export function setUpSearch(): void {
  const field = document.querySelector<HTMLInputElement>("#search")!;
  const list = document.querySelector<HTMLUListElement>("#results")!;
  const status = document.querySelector("#found")!;
  let index: Promise<MiniSearch<SearchEntry>> | undefined;

  const close = () => {
    list.replaceChildren();
    status.textContent = "";
  };

  async function search() {
    const query = field.value.trim();
    if (query === "") return close();
    const found = (await (index ??= loadIndex()))
      .search(query) as Found[];
    if (field.value.trim() !== query) return;
    status.textContent = `${found.length} ${
      found.length === 1 ? "result" : "results"
    } found`;
    list.replaceChildren(...found.slice(0, mostResults).map(item));
  }

  field.addEventListener("focus", () => index ??= loadIndex());
  field.addEventListener("input", search);
  field.form!.addEventListener("submit", (event) => {
    event.preventDefault();
    list.querySelector("a")?.click();
  });
  field.form!.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape") return;
    close();
    field.focus();
  });
  list.addEventListener("click", close);
}

function item({ file, place, heading, text, terms }: Found): HTMLLIElement {
  return element(
    "li",
    {},
    element(
      "a",
      { href: file },
      heading,
      element("small", {}, place),
      element("span", { class: "passage" }, ...passage(text, terms)),
    ),
  );
}

/** Letters shown before and after the word that was found. */
const [before, after] = [50, 110];

/** The words around the first one that was found, which is marked. */
function passage(text: string, words: readonly string[]): (Node | string)[] {
  const pattern = RegExp(
    `(?<![\\p{L}\\p{N}])(?:${
      words.map((word) => RegExp.escape(word)).join("|")
    })`,
    "iu",
  );
  const found = pattern.exec(text);
  const at = found?.index ?? 0;
  const end = at + (found?.[0].length ?? 0);
  const start = at <= before ? 0 : text.indexOf(" ", at - before) + 1;
  const last = end + after >= text.length
    ? text.length
    : text.lastIndexOf(" ", end + after);
  return [
    start === 0 ? "" : "… ",
    text.slice(start, at),
    element("mark", {}, text.slice(at, end)),
    text.slice(end, Math.max(end, last)),
    last === text.length ? "" : " …",
  ];
}

function loadIndex(): Promise<MiniSearch<SearchEntry>> {
  return new Promise((resolve, reject) => {
    const script = element("script", { src: "assets/search-index.js" });
    script.addEventListener("load", () => {
      const { bookIndex } = globalThis as unknown as { bookIndex: string };
      resolve(MiniSearch.loadJSON(bookIndex, searchOptions));
    });
    script.addEventListener(
      "error",
      () => reject(new Error("Cannot load the search index")),
    );
    document.head.append(script);
  });
}
