import { utils, write } from "@e965/xlsx";
import axe from "axe-core";
import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { inflateSync } from "node:zlib";
import { unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { findBrowser, isFirefox, launchBrowser } from "../browser/mod.ts";
import { checkData } from "../reproduction/check/mod.ts";
import { reproduce } from "../reproduction/mod.ts";
import { loadStudy, studyFolder } from "../study/mod.ts";
import { buildWorkbench } from "./build_workbench.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const executable = await findBrowser();

const { survival } = await loadStudy(studyFolder());
const patients = survival.map(({ patient, months, event }, i) =>
  `${patient},${months},${event},${i % 2 === 0 ? "Old" : "New"}`
);
const csv = (rows: readonly string[]) =>
  ["patient,months,status,arm", ...rows, ""].join("\n");

const figure = (page: Page) => page.locator("#result img");
const settled = (page: Page, text: string) =>
  page.locator("#status", { hasText: text }).waitFor();

/** Makes a choice, and waits for the figure that follows from it. */
async function choosing(page: Page, choose: () => Promise<unknown>) {
  const before = await page.evaluate(() =>
    document.querySelector("#result img")?.getAttribute("src")
  );
  await choose();
  await page.waitForFunction(
    (before) => {
      const image = document.querySelector("#result img");
      return image !== null && image.getAttribute("src") !== before;
    },
    before,
  );
}

/** Row and column of the first problem. */
async function cellsOf(page: Page, place: string): Promise<readonly string[]> {
  const cells = page.locator(`${place} tr`).nth(1).locator("td");
  return (await cells.allTextContents()).slice(0, 2);
}

async function downloaded(page: Page, name: string): Promise<Uint8Array> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name, exact: true }).click(),
  ]);
  return await Deno.readFile(await download.path());
}

/** A PDF with its streams decompressed: browsers compress them in another way. */
function inflated(pdf: Uint8Array): string {
  const text = Buffer.from(pdf).toString("latin1");
  let at = 0;
  let plain = "";
  for (const match of text.matchAll(/\/Length (\d+)[^]*?stream\r?\n/g)) {
    const start = match.index + match[0].length;
    if (match.index < at) continue;
    plain += text.slice(at, match.index);
    const stream = text.slice(start, start + Number(match[1]));
    const head = match[0].replace(/\/Length \d+/, "/Length");
    plain += head +
      (head.includes("FlateDecode")
        ? inflateSync(Buffer.from(stream, "latin1")).toString("latin1")
        : stream);
    at = start + stream.length;
  }
  // Where each object starts follows from the lengths.
  return (plain + text.slice(at)).replace(/\nxref\n[^]*$/, "");
}

Deno.test({
  name: executable === undefined
    ? "the workbench: left out, no Chromium found (set CHROMIUM to its path)"
    : "the workbench",
  ignore: executable === undefined,
  // The browser keeps its pipes until it has gone.
  sanitizeResources: false,
  sanitizeOps: false,
  fn: async (t) => {
    const folder = await Deno.makeTempDir();
    const path = join(folder, "workbench.html");
    const html = await buildWorkbench(root);
    await Deno.writeTextFile(path, html);
    const data = join(folder, "trial.csv");
    await Deno.writeTextFile(data, csv(patients));
    const browser = await launchBrowser(executable!);
    const open = async (
      width = 1280,
      colorScheme: "light" | "dark" = "light",
      bypassCSP = false,
    ) => {
      const page = await browser.newPage({
        viewport: { width, height: 900 },
        colorScheme,
        bypassCSP,
      });
      const problems: string[] = [];
      const requests: string[] = [];
      page.on("console", (message) => {
        if (message.type() === "error") problems.push(message.text());
      });
      page.on("pageerror", ({ message }) => {
        // The driver's own, which the page's policy refuses it in Firefox.
        if (!/blocked a JavaScript eval/.test(message)) problems.push(message);
      });
      page.on("request", (request) => requests.push(request.url()));
      await page.goto(pathToFileURL(path).href);
      return { page, problems, requests };
    };
    try {
      await t.step("it is one file of at most 9 MB", () => {
        assert.ok(html.length <= 9e6, `${html.length} bytes`);
        assert.match(html, /content="default-src (?:'|&#39;)none/);
      });

      await t.step(
        "its files are those of a reproduction of its study's folder",
        async () => {
          const { page, problems, requests } = await open();
          await choosing(page, () => page.setInputFiles("#file", data));
          for (
            const choose of [
              () => page.selectOption("#preset", "nature"),
              () => page.selectOption("#convert", "year"),
              () => page.check("#part-hazard-ratios"),
              () => page.check("#part-confidence-bands"),
              async () => {
                const label = page.getByLabel("Label of arm=New", {
                  exact: true,
                });
                await label.selectText();
                await page.keyboard.type("New drug");
                await page.keyboard.press("Tab");
              },
            ]
          ) await choosing(page, choose);

          const zip = unzipSync(await downloaded(page, "Study folder (zip)"));
          for (const [name, bytes] of Object.entries(zip)) {
            await Deno.mkdir(join(folder, "trial"), { recursive: true });
            await Deno.writeFile(join(folder, name), bytes);
          }
          const study = join(folder, "trial");
          const checked = await checkData(study, root);
          assert.equal(checked.study.patients.length, patients.length);

          const out = join(folder, "out");
          await reproduce({ root, data: study, out, only: [3] });
          const made = (format: string) =>
            Deno.readFile(join(out, "figures", `figure-2.${format}`));
          for (const format of ["svg", "png", "tiff"]) {
            const bytes = await downloaded(page, format.toUpperCase());
            assert.deepEqual(bytes, await made(format), format);
          }
          assert.equal(
            inflated(await downloaded(page, "PDF")),
            inflated(await made("pdf")),
          );
          assert.match(
            new TextDecoder().decode(await made("svg")),
            /New drug/,
          );
          const table = await downloaded(page, "medians.csv");
          assert.match(
            new TextDecoder().decode(table),
            /^Group,n,Events,Median \(R\).*\nNew drug,17,/,
          );
          assert.deepEqual(problems, []);
          const elsewhere = requests.filter((url) => !url.startsWith("blob:"));
          assert.deepEqual(elsewhere, [pathToFileURL(path).href]);
          await page.close();
        },
      );

      await t.step("a choice is drawn within 2 s", async () => {
        const { page } = await open();
        await choosing(page, () => page.setInputFiles("#file", data));
        const start = performance.now();
        await choosing(page, () => page.check("#part-median-lines"));
        assert.ok(performance.now() - start < 2000);
        await page.close();
      });

      await t.step("problems are shown at their row and column", async () => {
        const { page } = await open();
        const spoilt = patients.with(1, patients[1]!.replace(/,[^,]*/, ","));
        await page.locator("#paste").fill(
          csv(spoilt).replaceAll(",", "\t"),
        );
        await settled(page, "There are problems");
        assert.deepEqual(await cellsOf(page, "#problems"), ["3", "months"]);
        await page.close();
      });

      await t.step(
        "cells of a German spreadsheet are pasted, in years",
        async () => {
          const { page, problems } = await open();
          const rows = survival.map(({ patient, months, event }) =>
            [patient, String(months / 12).replace(".", ","), event].join("\t")
          );
          await page.locator("#paste").fill(
            ["Fall", "Jahre", "Tod"].join("\t") + `\n${rows.join("\n")}\n`,
          );
          await page.selectOption("#ask-time", "Jahre");
          await page.selectOption("#ask-event", "Tod=1");
          await choosing(page, () => page.selectOption("#ask-unit", "year"));
          await choosing(page, () => page.selectOption("#convert", "month"));
          const methods = page.getByRole("region", { name: "Methods" });
          assert.match(
            (await methods.textContent())!,
            /Times in years were converted to months \(1 year = 12 months\)/,
          );
          const axis = await page.locator("#time-label").inputValue();
          assert.equal(axis, "Time (months)");
          const all = page.locator("#result tr", { hasText: "All" }).first();
          assert.match((await all.textContent())!, /^All patients35/);
          assert.deepEqual(problems, []);
          await page.close();
        },
      );

      await t.step(
        "groups of two columns, three levels, dropped and copied",
        async () => {
          const { page, problems } = await open();
          const levels = ["A", "B", "C"];
          const rows = patients.map((row, i) => `${row},${levels[i % 3]}`);
          const text = csv(rows).replace("arm", "arm,stage");
          const transfer = await page.evaluateHandle((text) => {
            const transfer = new DataTransfer();
            transfer.items.add(new File([text], "dropped.csv"));
            return transfer;
          }, text);
          await choosing(
            page,
            () =>
              page.dispatchEvent("#drop", "drop", { dataTransfer: transfer }),
          );
          await choosing(page, () => page.selectOption("#group", "stage"));
          const tests = page.getByRole("region", {
            name: "Tests",
            exact: true,
          });
          const methods = await tests.locator("td:first-of-type")
            .allTextContents();
          // All three, each pair, and two hazard ratios.
          assert.equal(
            methods.filter((text) => text.startsWith("Log-rank")).length,
            4,
          );
          await choosing(page, () => page.selectOption("#group-2", "arm"));
          for (const level of ["B", "C"]) {
            await choosing(
              page,
              () => page.uncheck(`[id="draw-stage=${level}"]`),
            );
          }
          await choosing(page, () => page.check('[id="draw-arm=New"]'));
          await choosing(page, () => page.check('[id="draw-arm=Old"]'));
          const compared = await tests.locator("th[scope=row]")
            .allTextContents();
          assert.ok(
            compared.length > 0 &&
              compared.every((text) => /New|Old/.test(text)),
            compared.join("; "),
          );
          await choosing(page, () => page.check("#combined"));
          const groups = await page.locator("#result table").first()
            .locator("th[scope=row]").allTextContents();
          assert.deepEqual(
            groups,
            levels.flatMap((level) =>
              ["New", "Old"].map((arm) => `${level}, ${arm}`)
            ),
          );
          await page.getByRole("button", { name: "Copy the legend" }).click();
          await settled(page, "Copied the legend");
          assert.deepEqual(problems, []);
          await page.close();
        },
      );

      await t.step(
        "100,000 patients are drawn",
        async () => {
          const { page } = await open();
          const many = Array.from(
            { length: 1e5 },
            (_, i) => `P${i},${(i * 7919 % 5003) / 50},${i % 3 % 2},${i % 2}`,
          );
          const buffer = Buffer.from(csv(many));
          await choosing(page, () =>
            page.setInputFiles("#file", {
              name: "many.csv",
              mimeType: "text/csv",
              buffer,
            }));
          const all = page.locator("#result tr", { hasText: "50,000" });
          assert.equal(await all.count() > 0, true);
          await page.close();
        },
      );

      await t.step(
        "an SPSS file is read, and what it does not tell is asked",
        async () => {
          const { page, problems } = await open();
          const sav = new URL(
            "../study/testdata/sav/plain.sav",
            import.meta.url,
          );
          await page.setInputFiles("#file", fileURLToPath(sav));
          await page.locator("#work").waitFor();
          const asked = page.locator("#ask-time");
          assert.deepEqual(await asked.locator("option").allTextContents(), [
            "Please choose",
            "Survival_months_total",
            "Größe",
          ]);
          assert.equal(await page.locator("#unit").inputValue(), "");
          assert.equal(await figure(page).count(), 0);
          await asked.selectOption("Survival_months_total");
          await settled(page, "problems");
          assert.deepEqual(await cellsOf(page, "#problems"), [
            "4",
            "Survival_months_total",
          ]);
          assert.deepEqual(problems, []);
          await page.close();
        },
      );

      await t.step(
        "a workbook of two sheets gives either's figure",
        async () => {
          const { page, problems } = await open();
          const book = utils.book_new();
          const rows = patients.map((row) => row.split(","));
          const header = ["patient", "months", "status", "arm"];
          for (const name of ["First", "Second"]) {
            const sheet = utils.aoa_to_sheet([
              header,
              ...(name === "First" ? rows : rows.slice(10)),
            ]);
            utils.book_append_sheet(book, sheet, name);
          }
          const buffer = write(book, { type: "buffer", bookType: "xlsx" });
          await choosing(page, () =>
            page.setInputFiles("#file", {
              name: "two.xlsx",
              mimeType: "application/octet-stream",
              buffer,
            }));
          const old = page.locator("#result tr", { hasText: "Old" }).first();
          assert.match((await old.textContent())!, /^Old18/);
          await choosing(page, () => page.selectOption("#sheet", "Second"));
          assert.match((await old.textContent())!, /^Old13/);

          const records = utils.aoa_to_sheet([
            ["patient", "test", "month", "value", "unit"],
            [patients[0]!.split(",")[0], "CgA", 0, 90, "ug/l"],
          ]);
          const withRecords = utils.book_new();
          utils.book_append_sheet(withRecords, records, "Labs");
          utils.book_append_sheet(
            withRecords,
            utils.aoa_to_sheet([header, ...rows]),
            "Survival",
          );
          await choosing(page, () =>
            page.setInputFiles("#file", {
              name: "labs.xlsx",
              mimeType: "application/octet-stream",
              buffer: write(withRecords, { type: "buffer", bookType: "xlsx" }),
            }));
          assert.equal(await page.locator("#sheet").inputValue(), "Survival");
          const zip = unzipSync(await downloaded(page, "Study folder (zip)"));
          const study = join(folder, "labs");
          await Deno.mkdir(study);
          for (const [name, bytes] of Object.entries(zip)) {
            await Deno.writeFile(join(folder, name), bytes);
          }
          const { laboratory } = await loadStudy(study);
          assert.equal(laboratory[0]?.value, 90);
          assert.deepEqual(problems, []);
          await page.close();
        },
      );

      await t.step("the page cannot connect", async () => {
        const { page } = await open();
        const refused = await page.evaluate(() =>
          fetch("https://example.org/").then(() => false, () => true)
        );
        assert.equal(refused, true);
        const stored = await page.evaluate(() => localStorage.length);
        assert.equal(stored, 0);
        await page.close();
      });

      // Firefox gives a driver no way around the page's policy.
      if (isFirefox(executable!)) return;
      await t.step("axe-core finds nothing, wide or narrow", async () => {
        for (
          const [width, scheme] of [[1280, "light"], [390, "dark"]] as const
        ) {
          const { page } = await open(width, scheme, true);
          await choosing(page, () => page.setInputFiles("#file", data));
          await page.addScriptTag({ content: axe.source });
          const { violations } = await page.evaluate(async () =>
            await (globalThis as unknown as { axe: typeof axe }).axe.run()
          );
          assert.deepEqual(
            violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html}`),
            [],
          );
          const overflow = await page.evaluate(() =>
            document.documentElement.scrollWidth > innerWidth
          );
          assert.equal(overflow, false);
          await page.close();
        }
      });
    } finally {
      await browser.close();
      await Deno.remove(folder, { recursive: true });
    }
  },
});
