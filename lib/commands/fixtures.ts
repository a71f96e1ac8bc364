/**
 * Regenerates what the tests expect from R: runs every script beside a fixture.
 *
 * @module
 */
import { globSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { createReconstruction } from "../reconstruction/mod.ts";
import { runCommand } from "./command_line/run_command.ts";
import { howToInstall, missingPackages, packagesOf } from "./r_packages.ts";
import { print } from "./command_line/terminal.ts";
import { writePackage } from "./write_package.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const checkedByR = "lib/reconstruction/testdata/check.R";

/** Writes the data sets that `check.R` reads; returns their folders. */
async function writeMembers(folder: string): Promise<string[]> {
  const reconstruct = createReconstruction();
  const folders = [join(root, "data")];
  for (let member = 1; member <= 20; member++) {
    const { data } = reconstruct(`2014/${member}`);
    folders.push(await writePackage(data, {}, join(folder, String(member))));
  }
  return folders;
}

const HELP = `Usage: deno task fixtures

Runs every R script beside a fixture; the script writes what the tests expect. If
R packages are missing, names them and says how to install them.`;

async function main(signal: AbortSignal): Promise<void> {
  parseArgs(); // which refuses all arguments
  const scripts = globSync("lib/**/testdata/*.R", { cwd: root }).sort();
  const sources = scripts.map((path) =>
    Deno.readTextFileSync(join(root, path))
  );
  const missing = await missingPackages(packagesOf(sources));
  if (missing.length > 0) {
    throw new Error(
      `Cannot regenerate fixtures: this machine lacks ${missing.join(", ")}\n${
        howToInstall(missing)
      }`,
    );
  }

  const temporary = await Deno.makeTempDir();
  try {
    for (const script of scripts) {
      const started = performance.now();
      const folders = script === checkedByR
        ? await writeMembers(temporary)
        : [];
      const { success } = await new Deno.Command("Rscript", {
        args: ["--vanilla", join(root, script), ...folders],
        stdout: "null",
        signal,
      }).output();
      if (!success) {
        throw new Error(`Cannot regenerate fixtures: ${script} failed`);
      }
      const seconds = (performance.now() - started) / 1000;
      print(`${script} (${seconds.toFixed(0)} s)`);
    }
  } finally {
    await Deno.remove(temporary, { recursive: true });
  }
  print(`
\`git diff\` shows what changed: nothing with R 4.2.2 and the packages of Debian 12.
Other versions write their own names, and may differ in the last digits.`);
}

if (import.meta.main) await runCommand(HELP, main);
