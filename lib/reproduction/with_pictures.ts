import { exportFigure } from "../figures/export/mod.ts";
import { readFigure } from "../figures/mod.ts";
import type { Notebook, Output } from "../notebook/mod.ts";
import type { CollectedFigure } from "./collect.ts";

/** Dots per inch of a picture, and of a screen, on which it is shown as large as printed. */
const dpi = { picture: 144, screen: 96 };

const millimetresPerInch = 25.4;

/**
 * Puts a PNG beside the SVG of each figure: a viewer that does not trust a notebook
 * shows no SVG.
 *
 * @param notebooks The executed notebooks by name.
 * @param figures The figures in them.
 * @returns The notebooks with pictures, by name.
 */
export async function withPictures(
  notebooks: ReadonlyMap<string, Notebook>,
  figures: readonly CollectedFigure[],
): Promise<ReadonlyMap<string, Notebook>> {
  const pictures = new Map<unknown, string>();
  for (const { svg } of figures) {
    const { png } = await exportFigure(svg, {
      formats: ["png"],
      pngResolution: dpi.picture,
    });
    pictures.set(svg, png!.toBase64());
  }
  const pictured = (output: Output): Output => {
    if (!("data" in output)) return output;
    const svg = output.data["image/svg+xml"];
    const png = pictures.get(svg);
    if (png === undefined) return output;
    const { width = 0, height = 0 } = readFigure(String(svg));
    const [across, down] = [width, height].map((millimetres) =>
      Math.round(millimetres / millimetresPerInch * dpi.screen)
    );
    return {
      ...output,
      data: { ...output.data, "image/png": png },
      metadata: {
        ...output.metadata,
        "image/png": { width: across, height: down },
      },
    };
  };
  return new Map(
    [...notebooks].map(([name, notebook]) => {
      const cells = notebook.cells.map((cell) =>
        cell.outputs ? { ...cell, outputs: cell.outputs.map(pictured) } : cell
      );
      return [name, { ...notebook, cells }];
    }),
  );
}
