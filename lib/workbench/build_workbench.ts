import { gzipSync } from "fflate";
import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { markup, raw } from "../markup/mod.ts";
import { bundleScript, bundleWorker } from "../page/mod.ts";
import body from "./browser/body.html" with { type: "text" };
import style from "./browser/workbench.css" with { type: "text" };

/**
 * Builds the workbench: one HTML file that needs neither network nor server, and
 * that may use neither: its policy allows no connection at all.
 *
 * @param root The project's folder.
 * @returns The text of the file.
 */
export async function buildWorkbench(root: string): Promise<string> {
  const here = (name: string) =>
    fileURLToPath(new URL(`browser/${name}`, import.meta.url));
  const worker = await bundleWorker(root, here("worker.ts"), {
    [new URL("../figures/export/pdf_document.ts", import.meta.url).href]:
      new URL("browser/pdf_document_in_page.ts", import.meta.url).href,
  });
  const script = await pageScript(root, here("page.ts"));
  const packed = Buffer.from(
    gzipSync(new TextEncoder().encode(worker), { mtime: 0, level: 9 }),
  ).toString("base64");
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(script)} 'wasm-unsafe-eval'`,
    "worker-src blob:",
    `style-src ${hashOf(style)}`,
    "img-src blob:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return String(markup`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Survival workbench</title>
<style>${raw(style)}</style>
</head>
<body>
${raw(body)}
<script type="text/plain" id="worker">${raw(packed)}</script>
<script>${raw(script)}</script>
</body>
</html>
`);
}

/** The page's script, which must not end its own element. */
async function pageScript(root: string, source: string): Promise<string> {
  const output = await Deno.makeTempFile({ suffix: ".js" });
  try {
    await bundleScript(root, source, output);
    const script = await Deno.readTextFile(output);
    return script.replaceAll("</script", "<\\/script");
  } finally {
    await Deno.remove(output);
  }
}

function hashOf(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}
