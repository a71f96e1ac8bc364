import { screenPicture } from "../figures/export/mod.ts";
import type { Cell, Notebook, Output } from "../notebook/mod.ts";

/**
 * Puts a PNG beside each SVG in the outputs of a notebook: a viewer that does not
 * trust it shows no SVG.
 */
export async function withPictures(notebook: Notebook): Promise<Notebook> {
  const cells: Cell[] = [];
  for (const cell of notebook.cells) {
    const { outputs } = cell;
    cells.push(
      outputs
        ? { ...cell, outputs: await Promise.all(outputs.map(pictured)) }
        : cell,
    );
  }
  return { ...notebook, cells };
}

async function pictured(output: Output): Promise<Output> {
  if (!("data" in output)) return output;
  const { data, metadata } = output;
  const svg = data["image/svg+xml"];
  if (typeof svg !== "string") return output;
  const { png, width, height } = await screenPicture(svg);
  return {
    ...output,
    data: { ...data, "image/png": png.toBase64() },
    metadata: { ...metadata, "image/png": { width, height } },
  };
}
