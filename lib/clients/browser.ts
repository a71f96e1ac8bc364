/** The first Chromium that runs, by program name; `undefined` if none does. */
export async function findBrowser(): Promise<string | undefined> {
  const names = ["chromium", "chromium-browser", "google-chrome", "chrome"];
  for (const name of names) {
    try {
      const command = new Deno.Command(name, { args: ["--version"] });
      if ((await command.output()).success) return await programPath(name);
    } catch (error) {
      if (!(error instanceof Deno.errors.NotFound)) throw error;
    }
  }
  return undefined;
}

async function programPath(name: string): Promise<string> {
  const command = Deno.build.os === "windows" ? "where" : "which";
  const { stdout } = await new Deno.Command(command, { args: [name] }).output();
  return new TextDecoder().decode(stdout).split(/\r?\n/)[0]!;
}
