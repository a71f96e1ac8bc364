import { element } from "../../page/elements/mod.ts";

/**
 * Puts a text on the clipboard, and the same as HTML for programs that take it.
 *
 * @throws {Error} If the browser forbids it.
 */
export async function copy(text: string, html?: string): Promise<void> {
  try {
    const kinds = { "text/plain": text, ...(html && { "text/html": html }) };
    await navigator.clipboard.write([
      new ClipboardItem(
        Object.fromEntries(
          Object.entries(kinds).map((
            [type, content],
          ) => [type, new Blob([content], { type })]),
        ),
      ),
    ]);
  } catch {
    copyBySelection(text);
  }
}

/** The older way, for browsers that give a page from a folder no clipboard. */
function copyBySelection(text: string): void {
  const field = element("textarea", { "aria-hidden": "true" });
  field.value = text;
  document.body.append(field);
  const before = document.activeElement as HTMLElement | null;
  field.select();
  const isCopied = document.execCommand("copy");
  field.remove();
  before?.focus();
  if (!isCopied) {
    throw new Error("This browser does not let the page copy: select the text");
  }
}
