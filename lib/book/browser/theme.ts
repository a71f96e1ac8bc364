const key = "book-theme";

/** Lets the reader choose dark or light; until then the system's choice holds. */
export function setUpTheme(): void {
  const root = document.documentElement;
  const button = document.querySelector<HTMLButtonElement>("#theme")!;
  const systemIsDark = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () =>
    root.dataset.theme === undefined
      ? systemIsDark.matches
      : root.dataset.theme === "dark";
  const label = () => button.textContent = isDark() ? "Light" : "Dark";
  const stored = localStorage.getItem(key);
  if (stored !== null) root.dataset.theme = stored;
  systemIsDark.addEventListener("change", label);
  button.addEventListener("click", () => {
    root.dataset.theme = isDark() ? "light" : "dark";
    localStorage.setItem(key, root.dataset.theme);
    label();
  });
  label();
}
