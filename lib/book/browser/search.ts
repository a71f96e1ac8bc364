import MiniSearch, { type SearchResult } from "minisearch";
import { searchOptions } from "../search_index.ts";
import { element } from "../../page/elements/mod.ts";

interface Found {
  readonly file: string;
  readonly page: string;
  readonly heading: string;
}

const mostResults = 12;

/** Searches as the reader types. The index is loaded when the field is first entered. */
export function setUpSearch(): void {
  const field = document.querySelector<HTMLInputElement>("#search")!;
  const list = document.querySelector<HTMLUListElement>("#results")!;
  const status = document.querySelector("#found")!;
  let index: Promise<MiniSearch> | undefined;

  const close = () => {
    list.replaceChildren();
    status.textContent = "";
  };

  async function search() {
    const query = field.value.trim();
    if (query === "") return close();
    const found = (await (index ??= loadIndex()))
      .search(query) as (SearchResult & Found)[];
    if (field.value.trim() !== query) return;
    status.textContent = `${found.length} ${
      found.length === 1 ? "section" : "sections"
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

function item({ file, page, heading }: Found): HTMLLIElement {
  const place = element("small", {}, page);
  return element("li", {}, element("a", { href: file }, heading, place));
}

function loadIndex(): Promise<MiniSearch> {
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
