import { formatWithOptions, inspect } from "node-inspect-extracted";

/**
 * Sends what cells print to a listener, in the place of the browser's console.
 *
 * @returns How values are shown.
 */
export function showConsole(
  print: (name: "stdout" | "stderr", text: string) => void,
): (value: unknown) => string {
  const names = {
    log: "stdout",
    info: "stdout",
    debug: "stdout",
    warn: "stderr",
    error: "stderr",
  } as const;
  for (const [method, name] of Object.entries(names)) {
    Object.assign(console, {
      [method]: (...values: unknown[]) =>
        print(name, `${formatWithOptions({}, ...values)}\n`),
    });
  }
  return inspect;
}
