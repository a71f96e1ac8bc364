/** The Deno that the project is tested with. */
export const PINNED_DENO = "2.9.6";

/** The oldest Deno whose kernel is good enough. */
const OLDEST = [2, 9] as const;

/**
 * Why this version of Deno cannot run the notebooks; `undefined` if it can.
 *
 * @param version Such as `Deno.version.deno`.
 */
export function whyTooOld(version: string): string | undefined {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return;
  return `Deno ${OLDEST.join(".")} or newer is needed, this is ${version}: ` +
    "kernels of older versions lose outputs and report failing cells as run.\n" +
    `Try: npx --yes deno@${PINNED_DENO} task reproduce`;
}
