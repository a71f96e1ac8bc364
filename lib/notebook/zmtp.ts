import { Buffer } from "node:buffer";

// ZeroMQ's wire protocol, as far as a client of a Jupyter kernel needs it: ZMTP
// 3.0, no security, over loopback (https://rfc.zeromq.org/spec/23/). The
// maintained package, npm `zeromq` 6.8.0, is as fast if one awaits its
// "handshake" event: what it sends in one breath with the handshake the kernel
// drops. But it is a native addon of 34 MB that needs FFI permission.

/** A message: frames that are sent and received as a whole. */
export type Frames = readonly Uint8Array[];

/** A connected socket. */
export interface ZmtpSocket {
  /** Sends a message after those sent before. */
  send(frames: Frames): Promise<void>;
  /** The next message; `null` when the connection has ended. */
  receive(): Promise<Frames | null>;
  /** Ends the connection. */
  close(): void;
}

const MORE = 1, LONG = 2, COMMAND = 4;

/** Connects to a listening socket of a peer on this machine. */
export async function connectZmtp(
  port: number,
  type: "DEALER" | "SUB",
): Promise<ZmtpSocket> {
  const connection = await Deno.connect({ hostname: "127.0.0.1", port });
  // TCP lets a socket connect to itself where nobody listens on its port yet.
  if ((connection.localAddr as Deno.NetAddr).port === port) {
    connection.close();
    throw new Deno.errors.ConnectionRefused(`nobody listens on port ${port}`);
  }
  connection.setNoDelay();
  const writer = connection.writable.getWriter();
  const read = exactReader(connection);
  const readFrame = async () => {
    const flags = (await read(1))[0]!;
    const length = flags & LONG
      ? Number((await read(8)).readBigUInt64BE())
      : (await read(1))[0]!;
    return { flags, body: await read(length) };
  };

  try {
    await writer.write(greeting());
    await read(greeting().length);
    await writer.write(frame(COMMAND, ready(type)));
    await readFrame(); // its READY
    const everything = Uint8Array.of(1); // subscribe to topics that begin with ""
    if (type === "SUB") await writer.write(frame(0, everything));
  } catch (error) {
    connection.close();
    throw error;
  }

  return {
    send: (frames) =>
      writer.write(Buffer.concat(
        frames.map((body, i) => frame(i < frames.length - 1 ? MORE : 0, body)),
      )),
    receive: async () => {
      const frames: Uint8Array[] = [];
      try {
        while (true) {
          const { flags, body } = await readFrame();
          if (!(flags & COMMAND)) frames.push(body);
          if (!(flags & (COMMAND | MORE))) return frames;
        }
      } catch {
        return null;
      }
    },
    close: () => connection.close(),
  };
}

function greeting(): Uint8Array {
  const bytes = Buffer.alloc(64);
  bytes.set([0xff, 0, 0, 0, 0, 0, 0, 0, 1, 0x7f, 3, 0]); // version 3.0
  bytes.write("NULL", 12);
  return bytes;
}

function ready(type: string): Uint8Array {
  const socketType = `\x0bSocket-Type\0\0\0${String.fromCharCode(type.length)}`;
  return Buffer.from(`\x05READY${socketType}${type}\x08Identity\0\0\0\0`);
}

function frame(flags: number, body: Uint8Array): Uint8Array {
  if (body.length < 256) {
    return Buffer.concat([Uint8Array.of(flags, body.length), body]);
  }
  const header = Buffer.alloc(9, flags | LONG);
  header.writeBigUInt64BE(BigInt(body.length), 1);
  return Buffer.concat([header, body]);
}

/** A function that reads exactly `length` bytes and keeps what came beyond. */
function exactReader(connection: Deno.Conn) {
  const buffer = new Uint8Array(1 << 16);
  let rest = buffer.subarray(0, 0);
  return async (length: number): Promise<Buffer> => {
    const bytes = Buffer.alloc(length);
    for (let filled = 0; filled < length;) {
      if (rest.length === 0) {
        const count = await connection.read(buffer);
        if (count === null) throw new Deno.errors.UnexpectedEof();
        rest = buffer.subarray(0, count);
      }
      const taken = rest.subarray(0, length - filled);
      bytes.set(taken, filled);
      filled += taken.length;
      rest = rest.subarray(taken.length);
    }
    return bytes;
  };
}
