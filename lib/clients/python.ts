import { dirname, join } from "node:path";

/** A Python with Jupyter's clients. */
export interface Python {
  /** The interpreter. */
  readonly python: string;
  /** Version of each of the clients that are there, by name. */
  readonly versions: Readonly<Record<string, string>>;
  /** Where their commands lie. */
  readonly bin: string;
}

/** The clients, by the names of their packages. */
export const packages = ["nbclient", "nbconvert", "papermill", "jupyterlab"];

const ASK = `
import importlib.metadata as m, json, sys
def version(name):
    try: return m.version(name)
    except m.PackageNotFoundError: return None
found = {name: version(name) for name in sys.argv[1:]}
print(json.dumps({name: v for name, v in found.items() if v}))`;

/**
 * The first Python that has clients: the one that the environment variable
 * JUPYTER_PYTHON names, the one of `.venv`, or that of the machine.
 *
 * @returns `undefined` if there is none.
 */
export async function findPython(): Promise<Python | undefined> {
  const windows = Deno.build.os === "windows";
  const candidates = [
    Deno.env.get("JUPYTER_PYTHON"),
    join(".venv", windows ? "Scripts/python.exe" : "bin/python"),
    windows ? "python" : "python3",
  ];
  for (const python of candidates) {
    const versions = python && await clientVersions(python);
    if (versions && Object.keys(versions).length > 0) {
      return { python, versions, bin: dirname(python) };
    }
  }
  return undefined;
}

async function clientVersions(python: string) {
  try {
    const { success, stdout } = await new Deno.Command(python, {
      args: ["-c", ASK, ...packages],
      stderr: "null",
    }).output();
    return success
      ? JSON.parse(new TextDecoder().decode(stdout)) as Record<string, string>
      : undefined;
  } catch {
    return undefined; // not there
  }
}
