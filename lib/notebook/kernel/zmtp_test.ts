import assert from "node:assert/strict";
import { connectZmtp } from "./zmtp.ts";

// The bytes are those that RFC 23 lays down.
const GREETING = [
  ...[0xff, 0, 0, 0, 0, 0, 0, 0, 1, 0x7f, 3, 0],
  ...new TextEncoder().encode("NULL"),
  ...new Array(48).fill(0),
];
const READY = [4, 6, 5, ...new TextEncoder().encode("READY")];

/** A peer that says `answer` and gives back all that it heard. */
async function withPeer(
  type: "DEALER" | "SUB",
  answer: readonly number[],
  use: (socket: Awaited<ReturnType<typeof connectZmtp>>) => Promise<void>,
  pieces = 1,
) {
  using listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const peer = (async () => {
    using connection = await listener.accept();
    const bytes = Uint8Array.from([...GREETING, ...READY, ...answer]);
    const size = Math.ceil(bytes.length / pieces);
    for (let i = 0; i < bytes.length; i += size) {
      await connection.write(bytes.subarray(i, i + size));
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
    await connection.closeWrite();
    const heard: number[] = [];
    const buffer = new Uint8Array(1 << 16);
    for (let n; (n = await connection.read(buffer)) !== null;) {
      heard.push(...buffer.subarray(0, n));
    }
    return heard;
  })();
  {
    using socket = await connectZmtp(listener.addr.port, type);
    await use(socket);
  }
  return await peer;
}

Deno.test("connectZmtp greets as RFC 23 says and subscribes to everything", async () => {
  const heard = await withPeer("SUB", [], async () => {});
  assert.deepEqual(heard.slice(0, 64), GREETING);
  assert.equal(
    new TextDecoder().decode(Uint8Array.from(heard.slice(64))),
    "\x06\0\0\0\0\0\0\0\x19\x05READY\x0bSocket-Type\0\0\0\x03SUB" +
      "\x02\0\0\0\0\0\0\0\x01\x01",
  );
});

Deno.test("ZmtpSocket.send marks all frames but the last", async () => {
  const long = new Uint8Array(300).fill(7);
  const heard = await withPeer("DEALER", [], async (socket) => {
    await socket.send([Uint8Array.of(1, 2), long]);
  });
  const expected = [
    ...[3, 0, 0, 0, 0, 0, 0, 0, 2, 1, 2],
    ...[2, 0, 0, 0, 0, 0, 0, 1, 44],
    ...long,
  ];
  assert.deepEqual(heard.slice(-expected.length), expected);
});

Deno.test("ZmtpSocket.receive puts together frames that arrive in any pieces", async () => {
  const answer = [
    ...[1, 1, 10, 0, 2, 20, 21], // two frames
    ...[4, 2, 1, 65], // a command, to be passed over
    ...[0, 0], // an empty frame
    ...[2, 0, 0, 0, 0, 0, 0, 1, 0, ...new Array(256).fill(9)], // a long frame
  ];
  for (const pieces of [1, 7, 100]) {
    await withPeer("DEALER", answer, async (socket) => {
      const messages = await Array.fromAsync(socket.receive());
      assert.deepEqual(
        messages.map((frames) => frames.map((frame) => [...frame])),
        [[[10], [20, 21]], [[]], [new Array(256).fill(9)]],
      );
    }, pieces);
  }
});
