import { basename, dirname, join, relative, resolve } from "node:path";
import { isWithin } from "../../notebook/mod.ts";

/**
 * Refuses an output folder in which private results could be committed by
 * accident, or the data be overwritten: within the project only a folder of its
 * own, and neither in the study's folder nor around it.
 *
 * @throws {Error} With the reason.
 */
export async function guardOutput(
  { root, data, out }: {
    readonly root: string;
    readonly data: string;
    readonly out: string;
  },
): Promise<void> {
  const [project, study, output] = await Promise.all(
    [root, data, out].map(realPath),
  ) as [string, string, string];
  const refuse = (reason: string) => {
    throw new Error(`Cannot write into ${out}: ${reason}`);
  };
  if (isWithin(output, study) || isWithin(study, output)) {
    refuse("results and data need separate folders");
  }
  if (isWithin(output, project)) refuse("it contains the project");
  const [top] = relative(project, output).split(/[/\\]/);
  if (isWithin(project, output) && projectFolder.test(top!)) {
    refuse(`${top} is part of the project, and its contents are committed`);
  }
}

/** Folders of the project, and dot-folders, which no run may replace. */
const projectFolder = /^\.|^(data|figures|lib|node_modules|notebooks)$/;

/** The path without symbolic links, as far as it exists. */
async function realPath(path: string): Promise<string> {
  try {
    return await Deno.realPath(path);
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
    const absolute = resolve(path);
    const parent = dirname(absolute);
    if (parent === absolute) return absolute; // a drive that is not there
    return join(await realPath(parent), basename(absolute));
  }
}
