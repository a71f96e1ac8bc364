import { Buffer } from "node:buffer";

// ZeroMQ's wire protocol, as far as a client of a Jupyter kernel needs it: ZMTP
// 3.0, no security, over loopback (https://rfc.zeromq.org/spec/23/). The
// maintained package, npm `zeromq` 6.8.0, is as fast if one awaits its
// "handshake" event: what it sends in one breath with the handshake the kernel
// drops. But it is a native addon of 34 MB that needs FFI permission.

/** A message: frames that are sent and received as a whole. */
export type Frames = readonly Uint8Array[];

/** A connected socket; disposing of it ends the connection. */
export interface ZmtpSocket extends Disposable {
  /** Sends a message after those sent before. */
  send(frames: Frames): Promise<void>;
  /** The messages that arrive, until the connection ends. */
  receive(): AsyncIterable<Frames>;
}

const MORE = 1, LONG = 2, COMMAND = 4;
const GREETING = Buffer.alloc(64);
GREETING.write("\xff\0\0\0\0\0\0\0\x01\x7f\x03\0NULL", "latin1"); // version 3.0

/** Connects to a listening socket of a peer on this machine. */
export async function connectZmtp(
  port: number,
  type: "DEALER" | "SUB",
): Promise<ZmtpSocket> {
  using opening = new DisposableStack();
  const connection = opening.use(
    await Deno.connect({ hostname: "127.0.0.1", port }),
  );
  // TCP lets a socket connect to itself where nobody listens on its port yet.
  if ((connection.localAddr as Deno.NetAddr).port === port) {
    throw new Deno.errors.ConnectionRefused(`nothing listens on port ${port}`);
  }
  connection.setNoDelay();
  const writer = connection.writable.getWriter();
  const reader = connection.readable.getReader({ mode: "byob" });
  const read = async (length: number): Promise<Buffer> => {
    if (length === 0) return Buffer.alloc(0); // a stream refuses to read nothing
    const bytes = new Uint8Array(length);
    const { value } = await reader.read(bytes, { min: length });
    if (value?.length !== length) throw new Deno.errors.UnexpectedEof();
    return Buffer.from(value.buffer);
  };
  const readFrame = async () => {
    const flags = (await read(1)).readUInt8();
    const length = flags & LONG
      ? Number((await read(8)).readBigUInt64BE())
      : (await read(1)).readUInt8();
    return { flags, body: await read(length) };
  };

  await writer.write(GREETING);
  await read(GREETING.length);
  await writer.write(frame(COMMAND, ready(type)));
  await readFrame(); // its READY
  const everything = Uint8Array.of(1); // subscribe to topics that begin with ""
  if (type === "SUB") await writer.write(frame(0, everything));

  const opened = opening.move();
  return {
    send: (frames) =>
      writer.write(Buffer.concat(
        frames.map((body, i) => frame(i < frames.length - 1 ? MORE : 0, body)),
      )),
    receive: async function* () {
      for (let frames: Uint8Array[] = [];;) {
        const next = await readFrame().catch(() => null);
        if (!next) return;
        if (next.flags & COMMAND) continue;
        frames.push(next.body);
        if (next.flags & MORE) continue;
        yield frames;
        frames = [];
      }
    },
    [Symbol.dispose]: () => opened.dispose(),
  };
}

function ready(type: string): Buffer {
  const length = String.fromCharCode(type.length);
  return Buffer.from(`\x05READY\x0bSocket-Type\0\0\0${length}${type}`);
}

/** A frame of any length as a long one, which saves a second form. */
function frame(flags: number, body: Uint8Array): Buffer {
  const header = Buffer.alloc(9, flags | LONG);
  header.writeBigUInt64BE(BigInt(body.length), 1);
  return Buffer.concat([header, body]);
}
