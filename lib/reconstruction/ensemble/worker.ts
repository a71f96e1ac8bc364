/// <reference lib="deno.worker" />
import { runTask, type Task } from "./tasks.ts";

self.onmessage = ({ data }: MessageEvent<{ index: number; task: Task }>) => {
  self.postMessage({ index: data.index, result: runTask(data.task) });
};
