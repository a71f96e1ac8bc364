import { join, relative } from "node:path";
import type { Page } from "playwright-core";
import { launchBrowser } from "../browser/mod.ts";
import type { Client } from "./command_clients.ts";
import type { ProjectCopy } from "./project_copy.ts";
import type { Python } from "./python.ts";

/** JupyterLab with a browser on it; runs notebooks in the project it serves. */
export interface JupyterLab extends Client, AsyncDisposable {}

const timeLimit = 180_000;

/** Settings under which all cells are in the page, and no question comes up. */
const SETTINGS = {
  "@jupyterlab/notebook-extension/tracker.jupyterlab-settings": {
    windowingMode: "none",
  },
  "@jupyterlab/apputils-extension/notification.jupyterlab-settings": {
    fetchNews: "false",
    checkForUpdates: false,
  },
};

/**
 * Starts JupyterLab on a copy of the project and opens it in Chromium.
 *
 * @param python A Python that has JupyterLab.
 * @param copy The copy of the project.
 * @param browser Chromium's program.
 * @returns The running JupyterLab, which disposing of it ends.
 */
export async function startJupyterLab(
  { python, versions }: Python,
  { root, env }: ProjectCopy,
  browser: string,
): Promise<JupyterLab> {
  const settings = join(root, ".lab-settings");
  for (const [path, values] of Object.entries(SETTINGS)) {
    await Deno.mkdir(join(settings, path, ".."), { recursive: true });
    await Deno.writeTextFile(join(settings, path), JSON.stringify(values));
  }
  const port = freePort();
  await using starting = new AsyncDisposableStack();
  const server = new Deno.Command(python, {
    args: [
      ...["-m", "jupyterlab", "--no-browser", `--port=${port}`],
      ...["--ServerApp.port_retries=0", "--IdentityProvider.token="],
      ...["--ServerApp.password=", "--allow-root", `--notebook-dir=${root}`],
      "--LabApp.expose_app_in_browser=True",
    ],
    cwd: root,
    env: { ...env, JUPYTERLAB_SETTINGS_DIR: settings },
    stdout: "null",
    stderr: "null",
  }).spawn();
  starting.defer(async () => {
    server.kill("SIGTERM");
    await server.status;
  });
  const address = `http://127.0.0.1:${port}`;
  const window = await launchBrowser(browser);
  starting.defer(() => window.close());
  await untilAnswered(`${address}/api`);
  const started = starting.move();
  return {
    name: `jupyterlab ${versions["jupyterlab"]}`,
    run: async (notebook, out) => {
      const page = await window.newPage();
      page.setDefaultTimeout(timeLimit);
      const path = relative(root, notebook).replaceAll("\\", "/");
      await page.goto(`${address}/lab/tree/${path}?reset`);
      await runInPage(page);
      await Deno.copyFile(notebook, out);
      await page.close();
    },
    [Symbol.asyncDispose]: () => started.disposeAsync(),
  };
}

/** Does with an open notebook what a reader would do, and saves it. */
async function runInPage(page: Page): Promise<void> {
  const panel = ".jp-NotebookPanel:not(.lm-mod-hidden)";
  await page.waitForSelector(`${panel} .jp-CodeCell`);
  await page.waitForFunction(
    "jupyterapp.shell.currentWidget?.sessionContext?.session?.kernel?.status === 'idle'",
  );
  const ran = page.evaluate(
    "jupyterapp.commands.execute('notebook:restart-run-all')",
  );
  await page.click(".jp-Dialog .jp-mod-accept"); // yes, restart
  await ran;
  await page.evaluate("jupyterapp.commands.execute('docmanager:save')");
  const { outputs, errors, saved } = await page.evaluate<PageOutputs>(`(() => {
    const panel = document.querySelector("${panel}");
    const cells = jupyterapp.shell.currentWidget.content.model.cells;
    const saved = [...cells].flatMap((cell) => cell.toJSON().outputs ?? []);
    const shown = panel.querySelectorAll(".jp-OutputArea-output");
    const failed = panel.querySelectorAll(
      '[data-mime-type="application/vnd.jupyter.error"]',
    );
    return {
      saved: saved.length,
      outputs: shown.length,
      errors: [...failed].map((error) => error.textContent),
    };
  })()`);
  if (errors.length > 0) throw new Error(errors.join("\n"));
  if (outputs !== saved) {
    throw new Error(`The page shows ${outputs} of ${saved} outputs`);
  }
  await page.evaluate("jupyterapp.serviceManager.sessions.shutdownAll()");
}

interface PageOutputs {
  readonly outputs: number;
  readonly saved: number;
  readonly errors: readonly string[];
}

function freePort(): number {
  using listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  return listener.addr.port;
}

async function untilAnswered(address: string): Promise<void> {
  const end = Date.now() + timeLimit;
  while (Date.now() < end) {
    try {
      const response = await fetch(address);
      await response.body?.cancel();
      if (response.ok) return;
    } catch {
      // It does not listen yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`JupyterLab does not answer at ${address}`);
}
