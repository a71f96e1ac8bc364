import { delimiter, join } from "node:path";
import { type Browser, chromium, firefox } from "playwright-core";

const names = ["chromium", "chromium-browser", "google-chrome", "chrome"];

/** Where browsers are that are not on the path. */
const places = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/**
 * Finds a Chromium, or the Firefox that the variable `FIREFOX` names.
 *
 * @returns The path of its program: the one that the variable `CHROMIUM` names, or
 * the first that runs; undefined if none does.
 */
export async function findBrowser(): Promise<string | undefined> {
  const named = Deno.env.get("FIREFOX") ?? Deno.env.get("CHROMIUM");
  if (named) return named;
  const folders = (Deno.env.get("PATH") ?? "").split(delimiter);
  const onPath = names.flatMap((name) =>
    folders.map((folder) => join(folder, name))
  );
  for (const program of [...onPath, ...places]) {
    if (await runs(program)) return program;
  }
  return undefined;
}

async function runs(program: string): Promise<boolean> {
  try {
    const command = new Deno.Command(program, { args: ["--version"] });
    return (await command.output()).success;
  } catch {
    return false; // not there, or no program
  }
}

/**
 * Starts a browser without a window that asks nothing of the network by itself.
 *
 * @internal Its result is a type of Playwright, which has its own documentation.
 * @param executablePath The browser's program, such as {@linkcode findBrowser}
 * returns it.
 * @returns The browser, to be closed by the caller.
 */
export async function launchBrowser(executablePath: string): Promise<Browser> {
  if (isFirefox(executablePath)) {
    // Playwright's own build speaks its protocol, a system's that of WebDriver.
    const channel = /ms-playwright/.test(executablePath)
      ? {}
      : { channel: "moz-firefox" };
    return await firefox.launch({ executablePath, ...channel });
  }
  return await chromium.launch({
    executablePath,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--no-first-run",
      "--disable-background-networking",
    ],
  });
}

/** Whether a browser's program is a Firefox. */
export function isFirefox(executablePath: string): boolean {
  return /firefox/i.test(executablePath);
}
