import type { Module } from "../../live/mod.ts";

/** Runs danfojs's bundle for browsers in a worker, and gives what it exports. */
export function loadDanfojs(source: string): Module {
  const scope = globalThis as unknown as Record<string, unknown>;
  const { onmessage, OffscreenCanvas } = scope;
  // Without a canvas TensorFlow computes as in Deno; a part of danfojs takes over
  // the worker's messages.
  scope.OffscreenCanvas = undefined;
  try {
    (0, eval)(source);
  } finally {
    Object.assign(scope, { onmessage, OffscreenCanvas });
  }
  return scope.dfd as Module;
}
