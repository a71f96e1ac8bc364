/**
 * The worker that runs a page's cells: a session over the library, the files of
 * the project in memory.
 *
 * @module
 */
import { embedFiles, onDisplay } from "../../page/host/mod.ts";
import * as plot from "@observablehq/plot";
import * as arquero from "arquero";
import * as audit from "../../audit/mod.ts";
import * as descriptive from "../../descriptive/mod.ts";
import * as display from "../../display/mod.ts";
import * as exercises from "../../exercises/mod.ts";
import * as figures from "../../figures/mod.ts";
import * as grading from "../../grading/mod.ts";
import * as hypothesis from "../../hypothesis/mod.ts";
import { createSession, errorTrace, type Module } from "../../live/mod.ts";
import type { Output } from "../../notebook/mod.ts";
import * as reconstruction from "../../reconstruction/mod.ts";
import * as study from "../../study/mod.ts";
import * as survival from "../../survival/mod.ts";
import * as tables from "../../tables/mod.ts";
import { outputsHtml } from "../cell_outputs.ts";
import { loadDanfojs } from "./load_danfojs.ts";
import type { Answer, Request } from "./messages.ts";
import { showConsole } from "./page_console.ts";

const library = {
  audit,
  descriptive,
  display,
  exercises,
  figures,
  grading,
  hypothesis,
  reconstruction,
  study,
  survival,
  tables,
};
const modules = new Map<string, Module>([
  ["arquero", arquero],
  ["@observablehq/plot", plot],
  ...Object.entries(library).map(([name, module]) =>
    [`../lib/${name}/mod.ts`, module] as const
  ),
]);

const post = (answer: Answer) => globalThis.postMessage(answer);
const loaders = new Map([["danfojs", loadDanfojs]]);
let arrived = (_source: string) => {};

/** The module of a specifier; one that only some pages need comes when asked for. */
async function load(specifier: string): Promise<Module> {
  const known = modules.get(specifier);
  if (known) return known;
  const loader = loaders.get(specifier);
  if (!loader) {
    throw new TypeError(
      `Cannot import "${specifier}": a page can import only ${
        [...modules.keys(), ...loaders.keys()].join(", ")
      }`,
    );
  }
  const source = await new Promise<string>((resolve) => {
    arrived = resolve;
    post({ is: "needs", name: specifier });
  });
  const module = loader(source);
  modules.set(specifier, module);
  return module;
}

const session = createSession(load);
let running = "";
let outputs: Output[] = [];

function publish(output: Output): void {
  const last = outputs.at(-1);
  if (
    output.output_type === "stream" && last?.output_type === "stream" &&
    last.name === output.name
  ) outputs[outputs.length - 1] = { ...last, text: last.text + output.text };
  else outputs.push(output);
  post({ is: "outputs", cell: running, html: String(outputsHtml(outputs)) });
}

onDisplay((data) => {
  publish({ output_type: "display_data", data, metadata: {} });
  const judged = data["application/vnd.exercise+json"] as
    | { readonly id: string; readonly outcome: string }
    | undefined;
  if (judged) {
    post({ is: "judged", exercise: judged.id, outcome: judged.outcome });
  }
});
const inspect = showConsole((name, text) =>
  publish({ output_type: "stream", name, text })
);
addEventListener("unhandledrejection", (event) => {
  event.preventDefault();
  publish({ output_type: "error", ...errorTrace(event.reason, inspect) });
});

async function run(
  cell: string,
  number: number,
  source: string,
): Promise<void> {
  running = cell;
  outputs = [];
  let failure;
  try {
    const value = await session.run(source, `cell-${number}`);
    if (value !== undefined) {
      publish({
        output_type: "execute_result",
        data: { "text/plain": inspect(value) },
        metadata: {},
        execution_count: null,
      });
    }
  } catch (error) {
    failure = errorTrace(error, inspect);
    publish({ output_type: "error", ...failure });
  }
  post({ is: "done", cell, failure });
}

globalThis.onmessage = async ({ data }: MessageEvent<Request>) => {
  switch (data.is) {
    case "files":
      return embedFiles(data.files);
    case "module":
      return arrived(data.source);
    case "run":
      return await run(data.cell, data.number, data.source);
  }
};
