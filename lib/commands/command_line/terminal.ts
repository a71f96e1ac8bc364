const encoder = new TextEncoder();
const write = (text: string) => Deno.stdout.writeSync(encoder.encode(text));

/** Prints a line. */
export function print(text: string): void {
  write(`${text}\n`);
}

/** Prints a line about what went wrong. */
export function printError(text: string): void {
  Deno.stderr.writeSync(encoder.encode(`${text}\n`));
}

/**
 * Shows what is going on in a line that the next one replaces; `""` clears it.
 * Shown only where a person looks on.
 */
export function showProgress(text: string): void {
  if (Deno.stdout.isTerminal()) write(`\r\x1b[K${text}`);
}
