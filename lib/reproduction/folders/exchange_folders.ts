// A program that exchanges two folders in one step: each name stands for one of
// them at every moment. A program of its own, since who may call the system's
// library may do anything. It fails where the system or the file system cannot.

const exchange = 2; // RENAME_EXCHANGE on Linux, RENAME_SWAP on macOS

/** The library and its call, which take the same arguments on both systems. */
function systemCall(): [library: string, call: string] {
  switch (Deno.build.os) {
    case "linux":
      return ["libc.so.6", "renameat2"];
    case "darwin":
      return ["/usr/lib/libSystem.B.dylib", "renameatx_np"];
    default:
      throw new Error(`Cannot exchange folders in one step: ${Deno.build.os}`);
  }
}

const [library, call] = systemCall();
const { symbols } = Deno.dlopen(library, {
  rename: {
    name: call,
    parameters: ["i32", "buffer", "i32", "buffer", "u32"],
    result: "i32",
  },
});
const [one, other] = Deno.args.map((path) =>
  new TextEncoder().encode(`${path}\0`)
);
// The numbers of open folders, from which relative paths would count.
const done = symbols.rename(-1, one!, -1, other!, exchange) === 0;
Deno.exit(done ? 0 : 1);
