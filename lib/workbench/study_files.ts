import type { ExportOptions, FigureOptions } from "../figures/mod.ts";
import type { DataPackage } from "../study/mod.ts";

/** The files of a study's folder by name. */
export type StudyFiles = Readonly<
  Record<string, string | Uint8Array<ArrayBuffer>>
>;

/**
 * The folder of a study.
 *
 * @param descriptor Its data package.
 * @param copies The files with its data, by name.
 * @param figures Options of its figures.
 * @returns All its files.
 */
export function studyFiles(
  descriptor: DataPackage,
  copies: Readonly<Record<string, Uint8Array<ArrayBuffer>>>,
  figures: FigureOptions & ExportOptions = {},
): StudyFiles {
  const options = { preset: "default", ...figures };
  return {
    "datapackage.json": `${JSON.stringify(descriptor, null, 2)}\n`,
    "figures.json": `${JSON.stringify(options, null, 2)}\n`,
    ".gitignore": "# Patients' data: nothing in this folder is committed.\n*\n",
    ...copies,
  };
}

/** A name of letters that a package may have. */
export function safeName(name: string): string {
  return name.normalize("NFKD").replaceAll(/[^\w.-]+/g, "-");
}
