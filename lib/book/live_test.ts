import assert from "node:assert/strict";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { findBrowser, launchBrowser } from "../browser/mod.ts";
import { codeCells, findCourse, parseNotebook } from "../notebook/mod.ts";
import { buildBook } from "./build_book.ts";
import { serveBook } from "./testdata/serve_book.ts";

const root = join(import.meta.dirname!, "..", "..");
const executable = await findBrowser();

const button = (page: Page, name: string) =>
  page.getByRole("button", { name, exact: true });

/** Waits until no cell runs or waits to run. */
const ended = (page: Page) =>
  page.waitForFunction(
    () =>
      document.querySelector(
        '[data-state="running"], [data-state="waiting"]',
      ) ===
        null,
    undefined,
    { timeout: 60_000 },
  );

const states = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("section.cell")]
      .map(({ dataset }) => dataset.state!)
  );

const outputs = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll(".outputs")].map((one) => one.innerHTML)
  );

/** What the page has loaded in order to run its cells. */
const loaded = (page: Page) =>
  page.evaluate(() =>
    Object.keys(
      (globalThis as { bookAssets?: Record<string, string> }).bookAssets ?? {},
    )
  );

/** Writes other code into a cell, as a reader does. */
async function edit(page: Page, cell: number, code: string): Promise<void> {
  await button(page, `Edit cell ${cell}`).click();
  await page.getByRole("textbox", { name: `Code of cell ${cell}`, exact: true })
    .fill(code);
}

Deno.test({
  name: executable === undefined
    ? "cells that run in the book: left out, no Chromium found (set CHROMIUM to its path)"
    : "cells run in the book",
  ignore: executable === undefined,
  // The browser keeps its pipes until it has gone.
  sanitizeResources: false,
  sanitizeOps: false,
  fn: async (t) => {
    const folder = await Deno.makeTempDir();
    const out = join(folder, "book");
    await buildBook({ root, out });
    const browser: Browser = await launchBrowser(executable!);
    const open = async (name: string, before?: () => void) => {
      const page = await browser.newPage();
      if (before) await page.addInitScript(before);
      const problems: string[] = [];
      const requests: string[] = [];
      page.on("pageerror", ({ message }) => problems.push(message));
      page.on("request", (request) => requests.push(request.url()));
      await page.goto(pathToFileURL(join(out, `${name}.html`)).href);
      return { page, problems, requests };
    };
    const names = (await findCourse(join(root, "notebooks")))
      .map((path) => path.match(/([^/\\]+)\.ipynb$/)![1]!);
    try {
      for (const name of names) {
        await t.step(
          `${name} shows what is printed, and judges every solution right, from a folder`,
          async () => {
            const { page, problems, requests } = await open(name);
            assert.deepEqual(await loaded(page), []);
            const printed = await outputs(page);
            await button(page, "Run all cells").click();
            await ended(page);
            assert.deepEqual(new Set(await states(page)), new Set(["done"]));
            assert.deepEqual(await outputs(page), printed);
            assert.deepEqual(problems, []);
            const elsewhere = requests.filter((url) =>
              !/^(file|blob|data):/.test(url)
            );
            assert.deepEqual(elsewhere, []);
            // It is as large as all the rest, and few cells import it.
            assert.equal(
              (await loaded(page)).includes("danfojs"),
              /from \\"danfojs\\"/.test(
                await Deno.readTextFile(
                  join(root, "notebooks", `${name}.ipynb`),
                ),
              ),
            );
            const notebook = parseNotebook(
              await Deno.readTextFile(
                join(root, "notebooks", "solutions", `${name}.ipynb`),
              ),
            );
            const solved = codeCells(notebook).filter(({ source }) =>
              /\bcheck\("/.test(source)
            );
            for (const { number, source } of solved) {
              await edit(page, number, source);
              await button(page, `Run cell ${number}`).click();
              await ended(page);
            }
            const score = await page.locator(".score").textContent();
            const all = solved.length;
            assert.equal(
              score,
              all === 0 ? "" : `Exercises: ${all} of ${all} right`,
            );
            await page.close();
          },
        );
      }

      const refusals: Record<string, () => void> = {
        "has no workers": () => {
          Reflect.deleteProperty(globalThis, "Worker");
        },
        "starts none from a page": () => {
          globalThis.Worker = class extends EventTarget {
            onerror = (_event: unknown) => {};
            constructor() {
              super();
              setTimeout(() => this.onerror({ message: "forbidden" }), 50);
            }
            postMessage() {}
          } as unknown as typeof Worker;
        },
      };
      for (const [what, refuse] of Object.entries(refusals)) {
        await t.step(
          `a browser that ${what} says so and keeps the printed outputs`,
          async () => {
            const { page } = await open("06-toxicity", refuse);
            const printed = await outputs(page);
            await button(page, "Run all cells").click();
            await page.locator(".run-bar .status", {
              hasText: "does not let the page run its cells",
            }).waitFor();
            assert.deepEqual(await outputs(page), printed);
            assert.deepEqual(new Set(await states(page)), new Set(["printed"]));
            await page.close();
          },
        );
      }

      await t.step("cells run from a server's subfolder", async () => {
        const server = serveBook(folder);
        const page = await browser.newPage();
        await page.goto(server.url("book/06-toxicity.html"));
        await button(page, "Run all above cell 3").click();
        await ended(page);
        assert.deepEqual((await states(page)).slice(0, 3), [
          "done",
          "done",
          "printed",
        ]);
        await page.close();
        await server.close();
      });

      await t.step("cells are edited, marked, stopped and reset", async () => {
        const { page } = await open("03-progression-free-survival");
        const printed = await outputs(page);
        await edit(page, 1, "const n = 1;\nn.toFixed(2)");
        await page.keyboard.press("Shift+Enter");
        await ended(page);
        assert.match((await outputs(page))[0]!, /'1\.00'/);
        assert.equal((await states(page))[0], "done");

        await edit(page, 2, "n +\n  missing");
        await button(page, "Run cell 2").click();
        await ended(page);
        assert.match(
          (await outputs(page))[1]!,
          /ReferenceError: missing is not defined\n +at .*cell-2, line 2/,
        );
        assert.deepEqual((await states(page)).slice(0, 2), ["done", "failed"]);
        await edit(page, 2, "const = 2;");
        await button(page, "Run cell 2").click();
        await ended(page);
        assert.match((await outputs(page))[1]!, /SyntaxError: .*\(1:7\)/);
        await edit(page, 2, "n + 1");
        await button(page, "Run cell 2").click();
        await ended(page);
        await button(page, "Run cell 1").click();
        await ended(page);
        assert.deepEqual((await states(page)).slice(0, 2), ["done", "stale"]);

        await edit(page, 2, "while (true);");
        await button(page, "Run cell 2").click();
        await page.waitForSelector('[data-state="running"]');
        await button(page, "Stop running cells").click();
        await page.waitForSelector('[data-state="stopped"]');
        assert.match(
          (await page.locator(".run-bar .status").textContent())!,
          /Stopped/,
        );
        await edit(page, 2, "n + 1");
        await button(page, "Run cell 2").click();
        await ended(page);
        assert.match((await outputs(page))[1]!, />2</);

        await page.reload();
        const kept = await page.locator("section.cell pre.code").nth(1)
          .textContent();
        assert.equal(kept, "n + 1");
        const [download] = await Promise.all([
          page.waitForEvent("download"),
          button(page, "Download .ipynb with my code").click(),
        ]);
        const notebook = parseNotebook(
          await Deno.readTextFile(await download.path()),
        );
        assert.equal(codeCells(notebook)[1]!.source, "n + 1");
        await button(page, "Reset the page and clear my work").click();
        await page.reload();
        assert.deepEqual(await outputs(page), printed);
        await page.close();
      });
    } finally {
      await browser.close();
      await Deno.remove(folder, { recursive: true });
    }
  },
});
