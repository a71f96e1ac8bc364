import { join } from "node:path";
import { findCourse, kernelSpec } from "../notebook/mod.ts";

/** A copy of the project in which clients may write. */
export interface ProjectCopy extends AsyncDisposable {
  /** Its folder. */
  readonly root: string;
  /** Its numbered notebooks. */
  readonly notebooks: readonly string[];
  /** What makes Jupyter find the kernel as `deno task notebook` registers it. */
  readonly env: Readonly<Record<string, string>>;
}

/**
 * Copies what the notebooks need, and registers the kernel beside it.
 *
 * @param project The project's folder.
 * @returns The copy, and the environment in which a client finds its kernel.
 */
export async function copyProject(project: string): Promise<ProjectCopy> {
  const root = await Deno.realPath(await Deno.makeTempDir());
  const configuration = ["deno.json", "deno.lock", "package.json"];
  for (const name of [...configuration, "data", "lib", "notebooks"]) {
    await copy(join(project, name), join(root, name));
  }
  const jupyter = join(root, ".jupyter");
  const machine = {
    os: Deno.build.os,
    execPath: Deno.execPath(),
    env: (name: string) => Deno.env.get(name),
  };
  const kernel = join(jupyter, "kernels", "deno");
  await Deno.mkdir(kernel, { recursive: true });
  await Deno.writeTextFile(
    join(kernel, "kernel.json"),
    JSON.stringify(kernelSpec(machine, Deno.version.deno)),
  );
  return {
    root,
    notebooks: await findCourse(join(root, "notebooks")),
    env: { JUPYTER_DATA_DIR: jupyter, JUPYTER_CONFIG_DIR: jupyter },
    [Symbol.asyncDispose]: () => Deno.remove(root, { recursive: true }),
  };
}

async function copy(from: string, to: string): Promise<void> {
  if (!(await Deno.stat(from)).isDirectory) return Deno.copyFile(from, to);
  await Deno.mkdir(to);
  for await (const { name } of Deno.readDir(from)) {
    await copy(join(from, name), join(to, name));
  }
}
