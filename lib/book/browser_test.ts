import axe from "axe-core";
import assert from "node:assert/strict";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { findBrowser, launchBrowser } from "../browser/mod.ts";
import { codeCells, findCourse, parseNotebook } from "../notebook/mod.ts";
import { kaplanMeier, medianSurvival } from "../survival/mod.ts";
import { buildBook } from "./build_book.ts";
import { libraryImports } from "./code_links.ts";
import { type BookServer, serveBook } from "./testdata/serve_book.ts";

const root = join(import.meta.dirname!, "..", "..");
const executable = await findBrowser();
const desktop = { width: 1280, height: 900 };
const phone = { width: 390, height: 800 };

/** A page that notes what goes wrong on it. */
async function watchedPage(
  browser: Browser,
  viewport: typeof desktop,
  colorScheme: "light" | "dark" = "light",
) {
  const page = await browser.newPage({ viewport, colorScheme });
  const problems: string[] = [];
  const requests: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") {
      problems.push(`${page.url()}: ${message.text()}`);
    }
  });
  page.on("pageerror", ({ message }) => problems.push(message));
  page.on("requestfailed", (request) => problems.push(request.url()));
  page.on("request", (request) => requests.push(request.url()));
  return { page, problems, requests };
}

/** What axe-core finds on the page. */
async function axeFindings(page: Page): Promise<string[]> {
  await page.addScriptTag({ content: axe.source });
  const { violations } = await page.evaluate(async () =>
    await (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
      resultTypes: ["violations"],
    })
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html}`);
}

Deno.test({
  name: executable === undefined
    ? "the book in a browser: left out, no Chromium found (set CHROMIUM to its path)"
    : "the book in a browser",
  ignore: executable === undefined,
  // The browser keeps its pipes until it has gone.
  sanitizeResources: false,
  sanitizeOps: false,
  fn: async (t) => {
    const folder = await Deno.makeTempDir();
    const out = join(folder, "book");
    const files = await buildBook({ root, out });
    const server: BookServer = serveBook(out);
    const browser = await launchBrowser(executable!);
    try {
      await t.step(
        "every page opens without an error or a request elsewhere",
        async () => {
          const { page, problems, requests } = await watchedPage(
            browser,
            desktop,
          );
          for (const file of files) await page.goto(server.url(file));
          assert.deepEqual(problems, []);
          const elsewhere = requests.filter((url) =>
            !url.startsWith(server.url("")) && !url.startsWith("data:")
          );
          assert.deepEqual(elsewhere, []);
          await page.close();
        },
      );

      await t.step("every link leads somewhere", async () => {
        const { page } = await watchedPage(browser, desktop);
        const ids = new Map<string, Set<string>>();
        const links: [from: string, to: URL][] = [];
        for (const file of files) {
          await page.goto(server.url(file));
          const found = await page.evaluate(() => ({
            ids: [...document.querySelectorAll("[id]")].map(({ id }) => id),
            links: [...document.querySelectorAll("a[href]")]
              .map((link) => (link as HTMLAnchorElement).href),
          }));
          ids.set(new URL(server.url(file)).pathname, new Set(found.ids));
          for (const href of new Set(found.links)) {
            links.push([file, new URL(href)]);
          }
        }
        const dead: string[] = [];
        for (const [from, { origin, pathname, hash }] of links) {
          if (origin !== new URL(server.url("")).origin) continue;
          const path = join(out, decodeURIComponent(pathname));
          const known = ids.get(pathname);
          const isThere = await Deno.stat(path).then(() => true, () => false);
          const fragment = decodeURIComponent(hash.slice(1));
          if (!isThere || (known && fragment !== "" && !known.has(fragment))) {
            dead.push(`${from}: ${pathname}${hash}`);
          }
        }
        assert.deepEqual(dead, []);
        const documented = new Set(
          links.map(([from, { pathname }]) => `${from} ${pathname}`),
        );
        let names = 0;
        for (const path of await findCourse(join(root, "notebooks"))) {
          const code = codeCells(parseNotebook(await Deno.readTextFile(path)))
            .map(({ source }) => source).join("\n");
          const from = basename(path).replace(".ipynb", ".html");
          const imports = libraryImports(code);
          const members = [...imports.modules].flatMap(([local, module]) =>
            [...code.matchAll(RegExp(`(?<![\\w.])${local}\\.(\\w+)`, "g"))]
              .map(([, name]) => ({ module, name: name! }))
          );
          for (
            const { module, name } of [...imports.names.values(), ...members]
          ) {
            names++;
            assert.ok(
              ["", "/mod.ts"].some((file) =>
                documented.has(`${from} /api/${module}${file}/~/${name}.html`)
              ),
              `${from}: ${name} of ${module} leads to its documentation`,
            );
          }
        }
        assert.ok(names > 100, `${names} names`);
        assert.ok(links.some(([, { hash }]) => hash === "#pfs.all.median"));
        await page.close();
      });

      await t.step(
        "axe-core finds nothing: every page light and wide, one of each kind dark and narrow",
        async () => {
          const own = files.filter((file) => file !== "audit.html");
          const kinds = /^(index|03|criteria|teachers)/;
          const findings: string[] = [];
          for (
            const [viewport, scheme, pages] of [
              [desktop, "light", own],
              [phone, "dark", own.filter((file) => kinds.test(file))],
            ] as const
          ) {
            const { page } = await watchedPage(browser, viewport, scheme);
            for (const file of pages) {
              await page.goto(server.url(file));
              const found = await axeFindings(page);
              findings.push(
                ...found.map((text) => `${file}, ${scheme}: ${text}`),
              );
            }
            await page.close();
          }
          assert.deepEqual(findings, []);
        },
      );

      await t.step("no page is wider than a phone", async () => {
        const { page } = await watchedPage(browser, phone);
        for (const file of files) {
          await page.goto(server.url(file));
          const width = await page.evaluate(() =>
            document.documentElement.scrollWidth
          );
          assert.ok(width <= phone.width, `${file} is ${width} pixels wide`);
        }
        await page.close();
      });

      await t.step(
        "search finds a section by keyboard alone, from a folder too",
        async () => {
          const { page, problems } = await watchedPage(browser, desktop);
          await page.goto(pathToFileURL(join(out, "index.html")).href);
          await page.getByRole("searchbox").fill("Greenwoo");
          await page.locator("#results a").first().waitFor();
          assert.match(
            await page.locator("#found").innerText(),
            /^\d+ results? found$/,
          );
          await page.keyboard.press("Tab");
          await page.keyboard.press("Enter");
          await page.waitForURL(/glossary\.html#greenwood/);
          await page.getByRole("searchbox").fill("zzzz");
          await page.getByText("0 results found").waitFor();
          const { width, height } = (await page.locator("#found")
            .boundingBox())!;
          assert.ok(width > 50 && height > 10, "the count can be seen");
          await page.getByRole("searchbox").fill("Wilcoxon");
          await page.locator("#results a").first().waitFor();
          const results = page.locator("#results");
          assert.match(
            await results.locator("mark").first().innerText(),
            /^wilcoxon/i,
          );
          for (
            const [query, place, target] of [
              [
                "medianSurvival",
                "Function of lib/survival",
                /medianSurvival\.html$/,
              ],
              [
                "pfs.all.median",
                "Printed number",
                /audit\.html#pfs\.all\.median$/,
              ],
              ["censoring", "Glossary", /glossary\.html#censoring$/],
            ] as const
          ) {
            await page.getByRole("searchbox").fill(query);
            const result = results.locator("a", { hasText: place }).first();
            await result.waitFor();
            assert.match((await result.getAttribute("href"))!, target);
          }
          await page.keyboard.press("Escape");
          assert.equal(await page.locator("#results a").count(), 0);
          assert.equal(await page.locator("#found").innerText(), "");
          assert.deepEqual(problems, []);
          await page.close();
        },
      );

      await t.step(
        "a term shows its meaning to mouse and keyboard, within the page",
        async () => {
          const { page } = await watchedPage(browser, phone);
          await page.goto(server.url("03-progression-free-survival.html"));
          const note = page.getByRole("tooltip");
          const term = page.locator('a.term[href="glossary.html#censoring"]');
          await term.hover();
          assert.match(await note.innerText(), /^A time is censored if /);
          await page.mouse.move(0, 0);
          assert.equal(await note.isVisible(), false);
          for (const one of await page.locator("a.term").all()) {
            await one.focus();
            const { x, width } = (await note.boundingBox())!;
            assert.ok(
              x >= 0 && x + width <= phone.width,
              await note.innerText(),
            );
          }
          await page.keyboard.press("Escape");
          assert.equal(await note.isVisible(), false);
          await page.close();
        },
      );

      await t.step("code is copied as it stands", async () => {
        const context = await browser.newContext({
          permissions: ["clipboard-read", "clipboard-write"],
        });
        const page = await context.newPage();
        await page.goto(server.url("01-cohort.html"));
        const block = page.locator(".copyable").first();
        const copied = async () => {
          await block.hover();
          await block.getByRole("button", { name: "Copy" }).click();
          await block.getByText("Copied").waitFor();
          return await page.evaluate(() => navigator.clipboard.readText());
        };
        assert.equal(await copied(), await block.locator("pre").innerText());
        await page.getByRole("button", { name: "Edit cell 1", exact: true })
          .click();
        await page.getByRole("textbox", { name: "Code of cell 1", exact: true })
          .fill("const mine = 1;");
        assert.equal(await copied(), "const mine = 1;");
        await context.close();
      });

      await t.step("on paper there are no menus and buttons", async () => {
        const { page } = await watchedPage(browser, desktop);
        await page.goto(server.url("03-progression-free-survival.html"));
        await page.emulateMedia({ media: "print" });
        const menus = page.locator("nav, header, footer, button");
        assert.ok(await menus.count() > 5);
        assert.equal(await menus.filter({ visible: true }).count(), 0);
        assert.ok(await page.locator("main figcaption").first().isVisible());
        await page.close();
      });

      await t.step(
        "dark or light is the reader's choice and stays",
        async () => {
          const { page } = await watchedPage(browser, desktop, "light");
          await page.goto(server.url("index.html"));
          const ground = () =>
            page.evaluate(() =>
              getComputedStyle(document.body).backgroundColor
            );
          const light = await ground();
          await page.getByRole("button", { name: "Dark" }).click();
          const dark = await ground();
          assert.notEqual(dark, light);
          await page.goto(server.url("01-cohort.html"));
          assert.equal(await ground(), dark);
          await page.close();
        },
      );

      await t.step(
        "the risk table is stepped through by keyboard and mouse",
        async () => {
          const { page, problems } = await watchedPage(browser, desktop);
          await page.goto(server.url("03-progression-free-survival.html"));
          const widget = page.locator('[data-widget="risk-table"]');
          const status = widget.getByRole("status");
          const steps = widget.getByRole("slider", { name: "Step" });
          await steps.focus();
          assert.match(await status.innerText(), /^At 2: 6 at risk, 1 with/);
          await page.keyboard.press("ArrowRight");
          assert.equal(
            await status.innerText(),
            "At 4: 5 at risk, 2 with an event. 0.833 × (1 − 2/5) = 0.500",
          );
          const { width, height } = (await steps.boundingBox())!;
          await steps.click({ position: { x: width - 2, y: height / 2 } });
          assert.match(await status.innerText(), /^At 9: 1 at risk, no events/);
          assert.equal(await widget.locator("tbody tr:visible").count(), 4);
          await widget.getByLabel("Patients").selectOption({
            label: "All patients",
          });
          assert.match(await status.innerText(), /^At \d+: \d+ at risk/);
          assert.deepEqual(problems, []);
          await page.close();
        },
      );

      await t.step(
        "a censored time is dragged by mouse and keyboard",
        async () => {
          const { page, problems } = await watchedPage(browser, desktop);
          await page.goto(server.url("03-progression-free-survival.html"));
          const widget = page.locator('[data-widget="censoring"]');
          const status = widget.getByRole("status");
          const handle = widget.getByRole("slider", { name: "Patient 5" });
          await handle.focus();
          for (let i = 0; i < 3; i++) await page.keyboard.press("ArrowRight");
          assert.equal(await handle.getAttribute("aria-valuenow"), "17");
          const before = await status.innerText();
          await handle.scrollIntoViewIfNeeded();
          const box = (await handle.boundingBox())!;
          const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
          await page.mouse.move(x, y);
          await page.mouse.down();
          await page.mouse.move(x + 40, y, { steps: 5 });
          await page.mouse.move(x + 280, y, { steps: 5 });
          await page.mouse.up();
          const month = Number(await handle.getAttribute("aria-valuenow"));
          assert.ok(month > 25, `dragged to ${month}`);
          assert.notEqual(await status.innerText(), before);
          const km = kaplanMeier(
            [3, 6, 8, 11, month, 20, 24, 30],
            [1, 0, 1, 1, 0, 1, 1, 0],
          );
          const { median, lower } = medianSurvival(km, { interval: "spss" });
          assert.match(
            await status.innerText(),
            new RegExp(
              `^SPSS: median ${median}, 95% interval ${
                Math.round(10 * lower!) / 10
              } to `,
            ),
          );
          assert.deepEqual(problems, []);
          await page.close();
        },
      );

      await t.step(
        "criteria are filtered, and what is shown is what is signed",
        async () => {
          const { page, problems } = await watchedPage(browser, phone);
          await page.goto(server.url("criteria.html"));
          const shown = page.locator(".criteria tbody tr:visible");
          const all = await shown.count();
          await page.getByLabel("Containing the words").fill("neutrophil");
          await page.locator("main").getByRole("combobox")
            .selectOption({ label: "CTCAE 6.0" });
          assert.equal(await shown.count(), 4);
          const signature = page.locator(".signature");
          assert.match(
            await signature.innerText(),
            new RegExp(`^CTCAE 6\\.0\n+Rules\n+4 of ${all}$`, "m"),
          );
          await page.emulateMedia({ media: "print" });
          assert.equal(
            await page.locator("header, .download").filter({
              visible: true,
            }).count(),
            0,
          );
          assert.equal(await shown.count(), 4);
          assert.equal(await signature.locator(".blank:visible").count(), 4);
          assert.deepEqual(problems, []);
          await page.close();
        },
      );

      await t.step("other data sets are laid over Figure 2", async () => {
        const { page, problems } = await watchedPage(browser, desktop);
        await page.goto(server.url("03-progression-free-survival.html"));
        const widget = page.locator('[data-widget="ensemble"]');
        const slider = widget.getByRole("slider");
        await slider.focus();
        for (let i = 0; i < 5; i++) await page.keyboard.press("ArrowRight");
        assert.match(
          await widget.getByRole("status").innerText(),
          /: 25 other data sets/,
        );
        assert.ok(await widget.getByText("this data set").isVisible());
        assert.equal(
          await widget.locator('g[stroke="var(--accent)"] path').count(),
          25,
        );
        await widget.getByLabel("Curve").selectOption({ label: "Pancreas" });
        assert.match(
          await widget.getByRole("status").innerText(),
          /^Pancreas: 25 other/,
        );
        assert.deepEqual(problems, []);
        await page.close();
      });
    } finally {
      await browser.close();
      await server.close();
      await Deno.remove(folder, { recursive: true });
    }
  },
});
