/**
 * Regenerates notebooks and figures from the data.
 *
 * @module
 */
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { Reproduction } from "../reproduction/mod.ts";
import { workFolder } from "../reproduction/folders/mod.ts";
import { confine, isConfined } from "./command_line/confine.ts";
import { guardOutput } from "./command_line/guard_output.ts";
import { requireProject } from "./command_line/require_project.ts";
import { runCommand } from "./command_line/run_command.ts";
import { milliseconds, wholeNumber } from "./command_line/number_option.ts";
import { refuseOldDeno } from "./command_line/require_deno.ts";
import { leftOutText } from "./command_line/left_out_text.ts";
import { print, showProgress } from "./command_line/terminal.ts";

const HELP = `Usage: deno task reproduce [options]

Checks the data, runs every notebook in the Deno kernel, and writes the executed
notebooks and the figures. If anything fails, both stay as they were.

  --out DIR             write into DIR/notebooks and DIR/figures instead
  --data DIR            run on the study in DIR (see deno task study), without a
                        network and with no other folder in reach; needs --out
  --member N            run on member N of the ensemble, another data set that fits
                        the same printed numbers, and show the paper's claims;
                        needs --out
  --only N,N            run only these notebooks, such as 3 for Figure 2; needs
                        --data or --member
  --claims              with --data, show the paper's claims as well
  --time-limit SECONDS  time that one cell may take (60; with --data 600)
  --help                show this help`;

const projectFolder = fileURLToPath(new URL("../../", import.meta.url));

async function main(signal: AbortSignal) {
  const { values } = parseArgs({
    options: {
      out: { type: "string" },
      data: { type: "string" },
      claims: { type: "boolean", default: false },
      member: { type: "string" },
      only: { type: "string" },
      "time-limit": { type: "string" },
    },
  });
  // Exact tests of thousands of patients take their time.
  const usual = values.data === undefined ? "60" : "600";
  const timeLimit = milliseconds(
    "--time-limit",
    values["time-limit"] ?? usual,
  );
  refuseOldDeno();
  const { out } = values;
  if (values.member !== undefined && values.data !== undefined) {
    throw new Error("Cannot take two data sets: give --member or --data");
  }
  await using made = values.member === undefined
    ? undefined
    : await memberFolder(wholeNumber("--member", values.member));
  const data = made?.path ?? values.data;
  const claims = values.claims || made !== undefined;
  const only = values.only === undefined ? undefined : numbers(values.only);
  if (only !== undefined && data === undefined) {
    throw new Error(
      "Cannot run some notebooks alone: --only needs --data or --member",
    );
  }
  if (data !== undefined && out !== undefined && !await isConfined()) {
    await guardOutput({ root: projectFolder, data, out });
  }
  if (made === undefined && data !== undefined && out !== undefined) {
    const needs = {
      read: [projectFolder, data],
      write: [out, workFolder(out)],
      deno: true,
    };
    if (await confine(needs, signal)) return;
  }
  if (data === undefined) await requireProject();
  // Loaded only now: an older Deno would fail on it without a reason.
  const { reproduce } = await import("../reproduction/mod.ts");
  const start = performance.now();
  try {
    const result = await reproduce({
      root: data === undefined ? "." : projectFolder,
      ...(data !== undefined && { data }),
      ...(out !== undefined && { out }),
      ...(only !== undefined && { only }),
      claims,
      timeLimit,
      signal,
      onStep: showProgress,
      onCell: (notebook, cell, cells) =>
        showProgress(`running ${notebook}, cell ${cell} of ${cells}`),
      onNotebook: (notebook, duration) => {
        showProgress("");
        print(row(notebook, time(duration)));
      },
    });
    showProgress("");
    print(summary(result));
    print(`Reproduced in ${time(performance.now() - start)}`);
  } finally {
    showProgress("");
  }
}

/** A temporary folder with the data of a member of the ensemble, which are nobody's. */
async function memberFolder(member: number) {
  const { memberStudy } = await import("../reconstruction/mod.ts");
  const { writePackage } = await import("./write_package.ts");
  const { package: _, analysis: __, notes: ___, ...tables } = await memberStudy(
    member,
  );
  const path = await Deno.makeTempDir();
  await writePackage(tables, { member }, path);
  return {
    path,
    [Symbol.asyncDispose]: () => Deno.remove(path, { recursive: true }),
  };
}

/** The numbers of notebooks in a list such as "1,3". */
function numbers(list: string): readonly number[] {
  const all = list.split(",").map(Number);
  if (all.every((n) => Number.isInteger(n) && n > 0)) return all;
  throw new Error(
    `Cannot read --only: expected numbers of notebooks such as 3 or 1,3, current value is ${
      JSON.stringify(list)
    }`,
  );
}

/** Verdicts of which so many claims have one that names would not be read. */
const plain = ["determined", "bounded", "repeated"];

function summary(
  { figures, tables, claims, leftOut = new Map() }: Reproduction,
): string {
  const byVerdict = Map.groupBy(claims, ({ verdict }) => verdict);
  const verdicts = [...byVerdict].map(([verdict, shown]) => {
    const fitted = shown.filter((claim) => claim.fitted).length;
    const ids = shown.map(({ id }) => id).join(", ");
    const parts = [
      ...(fitted > 0 ? [`${fitted} fitted, which confirms nothing`] : []),
      ...(plain.includes(verdict) ? [] : [ids]),
    ];
    return row(`  ${verdict}`, `${shown.length} (${parts.join(": ")})`);
  });
  return [
    ...leftOutText(leftOut),
    ...[...figures, ...tables].map(({ id, bytes }) => row(id, sizes(bytes))),
    ...(claims.length === 0 ? [] : [`Claims of the paper: ${claims.length}`]),
    ...verdicts,
  ].join("\n");
}

function sizes(bytes: Record<string, number>): string {
  return Object.entries(bytes)
    .map(([format, n]) => `${format} ${Math.ceil(n / 1000)} kB`)
    .join(", ");
}

function row(name: string, value: string): string {
  return `${name.padEnd(36)} ${value}`;
}

function time(duration: number): string {
  return `${(duration / 1000).toFixed(1)} s`;
}

if (import.meta.main) await runCommand(HELP, main);
