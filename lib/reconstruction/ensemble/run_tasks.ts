import type { ResultOf, Task } from "./tasks.ts";

/**
 * Do tasks in workers. Results come in the order of the tasks, so they do not depend on the number of
 * workers or on their speed.
 *
 * @param workers How many tasks are done at a time.
 * @param onDone Called after each task with the number done.
 */
export async function runTasks<T extends Task>(
  tasks: readonly T[],
  workers: number,
  onDone: (done: number) => void = () => {},
): Promise<ResultOf<T>[]> {
  const results: ResultOf<T>[] = new Array(tasks.length);
  let next = 0, done = 0;
  const running = Array.from(
    { length: Math.min(workers, tasks.length) },
    async () => {
      const worker = new Worker(new URL("./worker.ts", import.meta.url), {
        type: "module",
      });
      try {
        while (next < tasks.length) {
          const index = next++;
          results[index] = await ask(worker, tasks[index]!);
          onDone(++done);
        }
      } finally {
        worker.terminate();
      }
    },
  );
  await Promise.all(running);
  return results;
}

function ask<T extends Task>(
  worker: Worker,
  task: T,
): Promise<ResultOf<T>> {
  const { promise, resolve, reject } = Promise.withResolvers<ResultOf<T>>();
  worker.onmessage = ({ data }) => resolve(data);
  worker.onerror = (event) => {
    event.preventDefault();
    reject(new Error(`Cannot finish ${task.seed}: ${event.message}`));
  };
  worker.postMessage(task);
  return promise;
}
