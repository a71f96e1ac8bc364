/**
 * Runs the notebooks in the programs that people open them with, and compares
 * what those show with what our runner writes.
 *
 * @module
 */
export {
  type Client,
  commandClients,
  type Environment,
} from "./command_clients.ts";
export { compareClient } from "./compare_client.ts";
export { type JupyterLab, startJupyterLab } from "./jupyterlab.ts";
export { copyProject, type ProjectCopy } from "./project_copy.ts";
export { type ProgramOptions, runProgram } from "./run_program.ts";
export { findPython, type Python } from "./python.ts";
