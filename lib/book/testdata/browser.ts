import { type Browser, chromium } from "playwright-core";

const places: Readonly<Record<string, readonly string[]>> = {
  linux: [
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/snap/bin/chromium",
  ],
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ],
  windows: ["C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe"],
};

/** Path of a Chromium: the one that CHROMIUM names, or where systems put it. */
export async function findBrowser(): Promise<string | undefined> {
  const named = Deno.env.get("CHROMIUM");
  if (named !== undefined && named !== "") return named;
  for (const path of places[Deno.build.os] ?? []) {
    if (await Deno.stat(path).then(() => true, () => false)) return path;
  }
}

/** Starts a browser without a window that asks nothing of the network by itself. */
export async function launchBrowser(executablePath: string): Promise<Browser> {
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
