/** A path as one word of a command that a reader can copy into a shell. */
export function shellWord(
  path: string,
  windows = Deno.build.os === "windows",
): string {
  const plain = windows ? /^[\p{L}\d_.:\\/-]+$/u : /^[\p{L}\d_.:/@%+,=-]+$/u;
  if (plain.test(path)) return path;
  return windows ? `"${path}"` : `'${path.replaceAll("'", String.raw`'\''`)}'`;
}
