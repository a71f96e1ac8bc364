/**
 * A browser of the machine, to see pages as readers see them.
 *
 * @module
 */
export { findBrowser, isFirefox, launchBrowser } from "./browser.ts";
