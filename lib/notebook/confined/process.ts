import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { keepProcess, type KeptProcess } from "../process/kept_process.ts";

const program = fileURLToPath(new URL("run_confined.ts", import.meta.url));

/** Where nothing listens: Deno asks the registry for packages in spite of all else. */
const nowhere = "http://127.0.0.1:1/";

/**
 * Starts a process that runs cells and can read the folders and files named,
 * but no others; that writes nothing, starts nothing, and reaches no network.
 *
 * @param folder Its working folder, where the cells' imports start.
 * @param readable What the cells may read.
 * @param env The environment variables that cells see; no others.
 */
export async function spawnConfined(
  folder: string,
  readable: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<KeptProcess> {
  const paths = await Promise.all(readable.map((path) => Deno.realPath(path)));
  return await keepProcess(folder, {
    what: "the cells' process",
    args: [
      "run",
      "--quiet",
      "--no-prompt",
      "--no-check",
      "--no-remote",
      "--cached-only",
      `--allow-read=${paths.map(withoutComma).join(",")}`,
      `--allow-env=${["NO_COLOR", ...Object.keys(env)].join(",")}`,
      program,
    ],
    env: {
      ...env,
      NO_COLOR: "1",
      DENO_DIR: "{folder}",
      DENO_NO_UPDATE_CHECK: "1",
      HTTP_PROXY: nowhere,
      HTTPS_PROXY: nowhere,
      ...passedOn(),
    },
    clearEnv: true,
    listens: true,
    files: { location_data: "a file, so that storage finds no folder" },
    links: await cacheLinks(),
  });
}

/** Deno splits a list of paths at its commas. */
function withoutComma(path: string): string {
  if (!path.includes(",")) return path;
  throw new Error(
    `Cannot confine cells to ${path}: a folder with a comma in its path cannot be named to Deno; rename it`,
  );
}

/** What Deno itself, not the cells, needs to know to start and to find its cache. */
function passedOn(): Record<string, string> {
  const names = ["HOME", "USERPROFILE", "SystemRoot", "NPM_CONFIG_REGISTRY"];
  return Object.fromEntries(
    names.map((name) => [name, Deno.env.get(name)] as const)
      .filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

let links: Promise<Record<string, string>> | undefined;

/**
 * What Deno needs of its cache: packages, and files of the project without their
 * types. It keeps there what cells compile, too, and their storage; these have no
 * place but the temporary folder.
 */
function cacheLinks(): Promise<Record<string, string>> {
  return links ??= (async () => {
    const { stdout } = await new Deno.Command(Deno.execPath(), {
      args: ["info", "--json"],
      env: { NO_COLOR: "1" },
    }).output();
    const { denoDir } = JSON.parse(new TextDecoder().decode(stdout));
    const paths = ["npm", "gen/file"];
    return Object.fromEntries(
      paths.map((path) => [path, resolve(join(denoDir, path))]),
    );
  })();
}
