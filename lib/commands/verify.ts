/**
 * Runs everything again into a temporary folder and compares it with what is
 * committed.
 *
 * @module
 */
import { parseArgs } from "node:util";
import { requireProject } from "./command_line/require_project.ts";
import { runCommand } from "./command_line/run_command.ts";
import { milliseconds } from "./command_line/number_option.ts";
import { refuseOldDeno } from "./command_line/require_deno.ts";
import { print, showProgress } from "./command_line/terminal.ts";

const HELP = `Usage: deno task verify [options]

Runs every notebook again in a temporary folder and compares the results with the
committed ones: data by checksum, notebooks output by output, and figures byte by
byte, then by texts, coordinates and pixels. Says which notebook, cell and value
differ, and whether data, notebooks or software have changed. The exit code is 0
if no result differs. Changes no file.

  --keep                keep the temporary folder even if nothing differs
  --time-limit SECONDS  time that one cell may take (60)
  --help                show this help`;

async function main(signal: AbortSignal) {
  const { values } = parseArgs({
    options: {
      keep: { type: "boolean", default: false },
      "time-limit": { type: "string", default: "60" },
    },
  });
  await requireProject();
  const timeLimit = milliseconds("--time-limit", values["time-limit"]);
  refuseOldDeno();
  // Loaded only now: an older Deno would fail on it without a reason.
  const { verificationReport, verify } = await import("../verification/mod.ts");
  const out = await Deno.makeTempDir({ prefix: "verify-" });
  let keep = values.keep;
  try {
    const verification = await verify({
      root: ".",
      out,
      timeLimit,
      signal,
      onStep: showProgress,
      onCell: (notebook, cell, cells) =>
        showProgress(`running ${notebook}, cell ${cell} of ${cells}`),
    });
    showProgress("");
    print(verificationReport(verification));
    const { differences } = verification;
    keep ||= differences.length > 0;
    if (keep) {
      print(`The new files, and pictures of the differences, are in ${out}`);
    }
    if (differences.some(({ kind }) => kind === "result")) Deno.exitCode = 1;
  } finally {
    showProgress("");
    if (!keep) await Deno.remove(out, { recursive: true });
  }
}

if (import.meta.main) await runCommand(HELP, main);
