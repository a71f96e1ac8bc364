import { fileURLToPath } from "node:url";
import { replaceFiles, sealPackage } from "../../study/write/mod.ts";
import { auditStudy } from "../paper/audit_study.ts";
import { countVerdicts } from "../report/findings.ts";
import { scoresOfStudy } from "../verdicts/mutation_scores.ts";
import type { StudyAudit } from "../verdicts/study_audit.ts";
import { verdictsCsv } from "./stored_verdicts.ts";

/**
 * Brings everything up to date that follows from the files in `data`: their
 * sizes and checksums in the package, the stored verdicts, and the counts in
 * README and guide. All files are replaced or none.
 *
 * @param root The project's folder, as a file URL that ends in "/".
 * @throws {StudyError} If the tables do not fit the package; nothing is written then.
 */
export async function sealProject(root: URL): Promise<void> {
  const data = new URL("data/", root);
  const descriptor = JSON.parse(
    await Deno.readTextFile(new URL("datapackage.json", data)),
  );
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const { path } of descriptor.resources) {
    files.set(path, await Deno.readFile(new URL(path, data)));
  }
  const answer = await auditFiles(await sealPackage(descriptor, files));
  const encoder = new TextEncoder();
  const verdicts = encoder.encode(verdictsCsv(answer.audit));
  const sealed = await sealPackage(
    descriptor,
    new Map([...files, ["verdicts.csv", verdicts]]),
  );
  const told = texts.map(async (path) => {
    const text = await Deno.readTextFile(new URL(path, root));
    return [path, encoder.encode(withCounts(text, answer))] as const;
  });
  await replaceFiles(
    fileURLToPath(root),
    new Map([
      ...[...sealed].map(([path, bytes]) => [`data/${path}`, bytes] as const),
      ...await Promise.all(told),
    ]),
  );
}

/** The audit of a package that is not in its place yet. */
async function auditFiles(files: ReadonlyMap<string, Uint8Array>) {
  const folder = await Deno.makeTempDir();
  try {
    await replaceFiles(folder, files);
    return await auditStudy(new URL(`file://${folder}/`));
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

/** Texts that tell counts of the audit. */
const texts = ["README.md", "lib/book/pages/printed-numbers.md"];

/** A text with its counts of verdicts and of changes noticed as they are now; columns keep their width. */
function withCounts(
  text: string,
  answer: StudyAudit,
): string {
  const rows = [
    ...countVerdicts(answer.audit).map(({ verdict, claims, meaning }) =>
      [verdict, String(claims), meaning] as const
    ),
    ...scoresOfStudy(answer).map(({ by, noticed, changes }) =>
      [by, `${noticed} of ${changes}`, undefined] as const
    ),
  ];
  return rows.reduce((told, [name, count, meaning]) => {
    const row = new RegExp(
      `^(\\| ${name} +\\| )(\\d+(?: of \\d+)? *)( \\|)(?: .+?( *\\|))?$`,
      "m",
    );
    return told.replace(
      row,
      (_, start, old, between, end) =>
        `${start}${count.padEnd(old.length)}${between}${
          end === undefined ? "" : ` ${meaning}${end}`
        }`,
    );
  }, text);
}
