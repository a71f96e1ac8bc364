const windows = Deno.build.os === "windows";

/**
 * Ends a process with those that it started. One that has ended already is no
 * error. On systems other than Windows it must lead a process group.
 */
export async function endProcesses(pid: number): Promise<void> {
  try {
    if (windows) {
      const args = ["/f", "/t", "/pid", String(pid)];
      await new Deno.Command("taskkill", { args }).output();
      Deno.kill(pid, "SIGKILL"); // where taskkill could not
    } else {
      Deno.kill(-pid, "SIGKILL"); // negative: its process group
    }
  } catch (error) {
    if (!hasEnded(error)) throw error;
  }
}

/** Whether a signal could not be sent because nobody was there to get it. */
export function hasEnded(error: unknown): boolean {
  return error instanceof TypeError || error instanceof Deno.errors.NotFound ||
    windows && error instanceof Deno.errors.PermissionDenied; // is ending
}
