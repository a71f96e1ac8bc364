import hljs from "highlight.js/core";
import typescript from "highlight.js/typescript";
import { element } from "../../../page/elements/mod.ts";

hljs.registerLanguage("typescript", typescript);

/** A cell's code, which turns into a text field when the reader wants to edit it. */
export interface Editor {
  /** The code as it stands. */
  text(): string;
  /** Puts other code in its place. */
  setText(text: string): void;
  /** Opens the text field and puts the cursor into it. */
  edit(): void;
}

/**
 * Makes a cell's code editable: a text field without colours of its own lies over
 * the coloured code.
 *
 * @param pre The code as the book shows it.
 * @param label What a screen reader calls the field.
 * @param onInput Called after each change by the reader.
 */
export function editor(
  pre: HTMLPreElement,
  label: string,
  original: string,
  onInput: () => void,
): Editor {
  const code = pre.querySelector("code")!;
  const printed = code.innerHTML;
  let text = original;
  let field: HTMLTextAreaElement | undefined;
  const colour = () => {
    // As it was printed it has links to the documentation.
    code.innerHTML = text === original
      ? printed
      : hljs.highlight(text, { language: "typescript" }).value;
    if (text.endsWith("\n") || text === "") code.append("\n");
  };
  const open = () => {
    const frame = element("div", { class: "editor" });
    field = element("textarea", {
      "aria-label": label,
      autocapitalize: "off",
      autocomplete: "off",
      spellcheck: "false",
      wrap: "off",
    });
    field.value = text;
    field.addEventListener("input", () => {
      text = field!.value;
      colour();
      onInput();
    });
    field.addEventListener("scroll", () => {
      pre.scrollLeft = field!.scrollLeft;
    });
    pre.replaceWith(frame);
    pre.removeAttribute("tabindex");
    pre.setAttribute("aria-hidden", "true");
    frame.append(pre, field);
  };
  return {
    text: () => text,
    setText: (next) => {
      text = next;
      if (field) field.value = next;
      colour();
    },
    edit: () => {
      if (!field) open();
      field!.focus();
    },
  };
}
