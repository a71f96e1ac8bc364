import { element } from "../../page/elements/mod.ts";

/** Shows the glossary's first sentence on a term that is pointed at or reached by keyboard. */
export function setUpNotes(): void {
  const note = element("p", { id: "note", role: "tooltip", hidden: "" });
  document.body.append(note);
  const show = (term: HTMLElement) => {
    note.textContent = term.dataset.note!;
    note.hidden = false;
    term.setAttribute("aria-describedby", note.id);
    const { left, bottom } = term.getBoundingClientRect();
    const room = document.documentElement.clientWidth - note.offsetWidth - 8;
    note.style.left = `${scrollX + Math.max(8, Math.min(left, room))}px`;
    note.style.top = `${scrollY + bottom + 4}px`;
  };
  const hide = (term: HTMLElement) => {
    note.hidden = true;
    term.removeAttribute("aria-describedby");
  };
  for (const term of document.querySelectorAll<HTMLElement>("a.term")) {
    term.addEventListener("pointerenter", () => show(term));
    term.addEventListener("focus", () => show(term));
    term.addEventListener("pointerleave", () => hide(term));
    term.addEventListener("blur", () => hide(term));
    term.addEventListener("keydown", ({ key }) => {
      if (key === "Escape") hide(term);
    });
  }
}
