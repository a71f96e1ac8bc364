import { Buffer } from "buffer-for-pages";

// The reader of CSV expects Node's class among the globals, before it is loaded.
Object.assign(globalThis, { Buffer });
