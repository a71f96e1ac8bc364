/**
 * The one door from what notebooks use to the machine: five functions, and no
 * other module that a notebook reaches calls the runtime. An import map that names
 * another module in place of this one moves the notebooks to another host, such
 * as a web page with the files inside.
 *
 * @module
 */

/**
 * Reads a file.
 *
 * @param url Where it is.
 * @returns Its bytes; undefined where there is no file, or a folder in its place.
 */
export async function readFile(
  url: URL,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  return await whereThereIs(() => Deno.readFile(url));
}

/**
 * Lists the files and folders in a folder.
 *
 * @param url Where it is.
 * @returns Their names in alphabetical order; undefined where there is no folder,
 * or a file in its place.
 */
export async function listFolder(
  url: URL,
): Promise<readonly string[] | undefined> {
  const entries = await whereThereIs(() => Array.fromAsync(Deno.readDir(url)));
  return entries?.map(({ name }) => name).sort();
}

/**
 * Reads an environment variable.
 *
 * @param name Its name.
 * @returns Its value; undefined where it is not set.
 */
export function environmentVariable(name: string): string | undefined {
  return Deno.env.get(name);
}

/**
 * Finds the project's folder.
 *
 * @returns Its URL, which ends in "/".
 */
export function projectRoot(): URL {
  return new URL("../../", import.meta.url);
}

/**
 * How often, and for how many milliseconds each, a cell rests before it ends. The
 * kernel signs outputs in a thread of its own and does not wait for them at the
 * cell's end, which can overtake them if the machine is busy; and clients stop
 * listening at the end. On two processors with eight jobs, of 1,200 outputs 3 were
 * lost without a rest, one with 10 ms, none with 30. One long rest is over at once
 * after a machine stood still; several give that thread its turns.
 */
const rests = 10, restTime = 5;

/** What our own runner sets: it waits until the kernel has sent everything. */
const FENCE = Symbol.for("notebook-fence");

/**
 * Shows content under the running cell, and waits until it is sent.
 *
 * @param bundle The same content in several media types.
 */
export async function displayBundle(
  bundle: Readonly<Record<string, unknown>>,
): Promise<void> {
  await Deno.jupyter.broadcast("display_data", {
    data: bundle,
    metadata: {},
    transient: {},
  });
  if (FENCE in globalThis) return;
  for (let i = 0; i < rests; i++) {
    await new Promise((resolve) => setTimeout(resolve, restTime));
  }
}

async function whereThereIs<Found>(
  find: () => Promise<Found>,
): Promise<Found | undefined> {
  const { NotFound, NotADirectory, IsADirectory } = Deno.errors;
  try {
    return await find();
  } catch (error) {
    // Of a file in a folder's place Windows says that nothing is there.
    const nothing = [NotFound, NotADirectory, IsADirectory]
      .some((kind) => error instanceof kind);
    if (!nothing) throw error;
    return undefined;
  }
}
