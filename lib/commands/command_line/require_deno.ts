/** The Deno that the project is tested with. */
export const PINNED_DENO = "2.9.6";

const OLDEST = [2, 9] as const;

/**
 * Refuses to go on with a Deno whose kernel cannot be relied on.
 *
 * @throws {Error} With the reason, and what to do instead.
 */
export function refuseOldDeno(version = Deno.version.deno): void {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return;
  throw new Error(
    `Deno ${
      OLDEST.join(".")
    } or newer is needed, this is ${version}: kernels ` +
      "of older versions lose outputs and report failing cells as run.\n" +
      `Without installing anything: npx --yes deno@${PINNED_DENO} task reproduce`,
  );
}
