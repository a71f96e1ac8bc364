import assert from "node:assert/strict";
import { join } from "node:path";
import { findBrowser } from "../browser/mod.ts";
import { runNotebook } from "../notebook/mod.ts";
import {
  type Client,
  commandClients,
  compareClient,
  copyProject,
  findPython,
  startJupyterLab,
} from "./mod.ts";

const project = join(import.meta.dirname!, "..", "..");
const python = await findPython();
const browser = await findBrowser();
const install = "pip install -r .binder/requirements.txt, and JUPYTER_PYTHON";

for (const name of ["nbclient", "nbconvert", "papermill"]) {
  const there = python?.versions[name] !== undefined;
  Deno.test({
    name: `${name} shows the outputs that our runner writes` +
      (there ? "" : ` (needs ${install})`),
    ignore: !there,
    async fn() {
      await using copy = await copyProject(project);
      const client = commandClients(python!)
        .find((client) => client.name.startsWith(name))!;
      const notebook = copy.notebooks[0]!;
      const expected = await runNotebook(notebook, { root: copy.root });
      const found = await compareClient(client, copy, notebook, expected);
      assert.deepEqual(found, []);
    },
  });
}

Deno.test({
  name: "papermill's parameter STUDY_DATA chooses the study's folder",
  ignore: python?.versions["papermill"] === undefined,
  async fn() {
    await using copy = await copyProject(project);
    const [client] = commandClients(python!)
      .filter(({ name }) => name.startsWith("papermill")) as [Client];
    const data = join(copy.root, "other");
    await Deno.rename(join(copy.root, "data"), data);
    const parameters = { STUDY_DATA: data };
    const notebook = copy.notebooks[0]!;
    const expected = await runNotebook(notebook, {
      root: copy.root,
      env: parameters,
    });
    const found = await compareClient(
      client,
      copy,
      notebook,
      expected,
      parameters,
    );
    assert.deepEqual(found, []);
  },
});

const hasLab = python?.versions["jupyterlab"] !== undefined &&
  browser !== undefined;
Deno.test({
  name: "JupyterLab shows the outputs that our runner writes" +
    (hasLab ? "" : ` (needs ${install}, and Chromium)`),
  ignore: !hasLab,
  async fn() {
    await using copy = await copyProject(project);
    await using lab = await startJupyterLab(python!, copy, browser!);
    for (const notebook of copy.notebooks) {
      const expected = await runNotebook(notebook, { root: copy.root });
      const found = await compareClient(lab, copy, notebook, expected);
      assert.deepEqual(found, []);
    }
  },
});
