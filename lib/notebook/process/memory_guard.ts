/** What a process that takes too much memory says on its standard error. */
export const TOO_MUCH_MEMORY = "it took too much memory";

/**
 * The address of a worker's module that complains when the process takes too much
 * memory. In a worker, so that it works while a cell loops; of all that a worker
 * can say only its uncaught errors reach the process's standard error.
 */
export function memoryGuard(memoryLimit: number): string {
  const code = `(${guard})(${memoryLimit}, "${TOO_MUCH_MEMORY}")`;
  return `data:text/javascript,${encodeURIComponent(code)}`;
}

// Its text is sent to the worker: it can use nothing of this module.
function guard(memoryLimit: number, tooMuch: string) {
  setInterval(() => {
    if (Deno.memoryUsage().rss > memoryLimit) throw new Error(tooMuch);
  }, 50);
}
