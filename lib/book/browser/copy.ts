import { element } from "../../page/elements/mod.ts";

/** Gives each block of code a button that copies it as it stands. */
export function setUpCopying(): void {
  for (const block of document.querySelectorAll<HTMLElement>(".copyable")) {
    const button = element(
      "button",
      { type: "button", class: "copy", "aria-label": "Copy this code" },
      "Copy",
    );
    button.addEventListener("click", async () => {
      const text = block.querySelector("textarea")?.value ??
        block.querySelector("pre")!.textContent!;
      try {
        await navigator.clipboard.writeText(text);
        button.textContent = "Copied";
      } catch {
        button.textContent = "Not allowed";
      }
      setTimeout(() => button.textContent = "Copy", 2000);
    });
    block.append(button);
  }
}
