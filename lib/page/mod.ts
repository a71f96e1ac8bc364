/**
 * The library in a web page: scripts bundled so that they need no machine, and in
 * the room `host` a memory in its place.
 *
 * @module
 */
export { bundleScript, bundleWorker, runDeno } from "./bundle.ts";
