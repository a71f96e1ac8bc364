/** Unfolds the contents where there is room beside the text, and folds them where not. */
export function setUpMenu(): void {
  const menu = document.querySelector<HTMLDetailsElement>("#menu")!;
  const isWide = matchMedia("(min-width: 56.01rem)");
  const fit = () => menu.open = isWide.matches;
  isWide.addEventListener("change", fit);
  fit();
}
