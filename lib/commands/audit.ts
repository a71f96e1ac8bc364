/**
 * Audits every number that the paper prints.
 *
 * @module
 */
import { parseArgs } from "node:util";
import type { ProjectAudit } from "../audit/project/mod.ts";
import { runCommand } from "./command_line/run_command.ts";
import { print } from "./command_line/terminal.ts";

const HELP = `Usage: deno task audit [options]

Holds every number that the paper prints against the others and against what was
recomputed, and compares the verdicts with the stored ones.

  --json       print the whole as JSON
  --csv        print the claims as CSV
  --html FILE  write one self-contained page
  --mutations  change each printed number by one in its last digit and count how
               often the answer changes
  --help       show this

Exit code 1 if a stored and a computed verdict differ, a claim has no verdict, or
a notebook names a claim that does not exist.`;

async function main() {
  const { values } = parseArgs({
    options: {
      json: { type: "boolean" },
      csv: { type: "boolean" },
      html: { type: "string" },
      mutations: { type: "boolean" },
    },
  });
  const audit = await import("../audit/project/mod.ts");
  const root = new URL("../../", import.meta.url);
  const project = await audit.auditProject(root);
  if (values.html !== undefined) {
    await Deno.writeTextFile(
      values.html,
      await audit.auditReport(root, project),
    );
  }
  print(
    values.json
      ? JSON.stringify(audit.auditJson(project), null, 2)
      : values.csv
      ? audit.auditCsv(project).trimEnd()
      : values.mutations
      ? audit.mutationText(project)
      : audit.auditSummary(project),
  );
  fail(project);
}

function fail({ problems }: ProjectAudit) {
  if (problems.length === 0) return;
  throw new Error(
    `The audit found ${problems.length} ${
      problems.length === 1 ? "problem" : "problems"
    }:\n${problems.map((problem) => `  ${problem}`).join("\n")}`,
  );
}

if (import.meta.main) await runCommand(HELP, main);
