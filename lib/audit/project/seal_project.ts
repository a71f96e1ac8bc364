import { fileURLToPath } from "node:url";
import { replaceFiles, sealPackage } from "../../study/write/mod.ts";
import { auditStudy } from "../paper/audit_study.ts";
import { countVerdicts } from "../report/findings.ts";
import { verdictsCsv } from "./stored_verdicts.ts";

/**
 * Brings everything up to date that follows from the files in `data`: their
 * sizes and checksums in the package, the stored verdicts, and the counts in the
 * README. All files are replaced or none.
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
  const audit = await auditFiles(await sealPackage(descriptor, files));
  const encoder = new TextEncoder();
  const verdicts = encoder.encode(verdictsCsv(audit));
  const sealed = await sealPackage(
    descriptor,
    new Map([...files, ["verdicts.csv", verdicts]]),
  );
  const readme = await Deno.readTextFile(new URL("README.md", root));
  await replaceFiles(
    fileURLToPath(root),
    new Map([
      ...[...sealed].map(([path, bytes]) => [`data/${path}`, bytes] as const),
      ["README.md", encoder.encode(withCounts(readme, countVerdicts(audit)))],
    ]),
  );
}

/** The audit of a package that is not in its place yet. */
async function auditFiles(files: ReadonlyMap<string, Uint8Array>) {
  const folder = await Deno.makeTempDir();
  try {
    await replaceFiles(folder, files);
    return (await auditStudy(new URL(`file://${folder}/`))).audit;
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

/** The README with its table of verdicts as they are now; columns keep their width. */
function withCounts(
  readme: string,
  counts: ReturnType<typeof countVerdicts>,
): string {
  let text = readme;
  for (const { verdict, claims, meaning } of counts) {
    const row = new RegExp(
      `^(\\| ${verdict} +\\| )(\\d+ *)( \\| ).+?( *\\|)$`,
      "m",
    );
    text = text.replace(
      row,
      (_, start, count, between, end) =>
        `${start}${
          String(claims).padEnd(count.length)
        }${between}${meaning}${end}`,
    );
  }
  return text;
}
