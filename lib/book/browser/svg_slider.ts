import { setAttributes } from "../../page/elements/mod.ts";

/** What a slider moves. */
interface Handle {
  /** Smallest and largest value. */
  readonly range: readonly [least: number, most: number];
  /** The value under a point of the screen. */
  readonly valueAt: (clientX: number) => number;
  /** The value now. */
  readonly get: () => number;
  /** Takes a new value. */
  readonly set: (value: number) => void;
}

/** Makes a mark a slider for mouse, finger and keyboard. */
export function makeSlider(
  mark: SVGElement,
  label: string,
  { range: [least, most], valueAt, get, set }: Handle,
): void {
  setAttributes(mark, {
    role: "slider",
    tabindex: 0,
    "aria-label": label,
    "aria-valuemin": least,
    "aria-valuemax": most,
  });
  mark.addEventListener("pointerdown", (event) => {
    mark.setPointerCapture(event.pointerId);
    mark.focus();
    event.preventDefault();
  });
  mark.addEventListener("pointermove", (event) => {
    if (mark.hasPointerCapture(event.pointerId)) set(valueAt(event.clientX));
  });
  const steps: Readonly<Record<string, (value: number) => number>> = {
    ArrowRight: (value) => value + 1,
    ArrowUp: (value) => value + 1,
    ArrowLeft: (value) => value - 1,
    ArrowDown: (value) => value - 1,
    PageUp: (value) => value + 6,
    PageDown: (value) => value - 6,
    Home: () => least,
    End: () => most,
  };
  mark.addEventListener("keydown", (event) => {
    const step = steps[event.key];
    if (step === undefined) return;
    set(step(get()));
    event.preventDefault();
  });
}
