/**
 * The part of ZeroMQ's wire protocol that a Jupyter client needs: ZMTP 3.0,
 * NULL security, one connected DEALER or SUB socket over loopback TCP
 * (https://rfc.zeromq.org/spec/23/).
 *
 * The maintained package (npm `zeromq` 6.8.0) was measured and not taken: it is
 * a 34 MB native addon that needs FFI permission, and its socket leaves
 * connecting to a background thread, so that a notebook takes longer from a cold
 * start than with the lines below, which know when the kernel has accepted.
 */

/** A message: one or more frames, sent and received as a whole. */
export type Frames = readonly Uint8Array[];

export interface ZmtpSocket {
  send(frames: Frames): Promise<void>;
  /** The next message; `null` once the other side has gone. */
  receive(): Promise<Frames | null>;
  close(): void;
}

const MORE = 1;
const LONG = 2;
const COMMAND = 4;
const GREETING_LENGTH = 64;

/** Connects to a listening peer and finishes the handshake. */
export async function connectZmtp(
  port: number,
  type: "DEALER" | "SUB",
): Promise<ZmtpSocket> {
  const connection = await Deno.connect({ hostname: "127.0.0.1", port });
  connection.setNoDelay(true);
  const read = exactReader(connection);

  // Writes are queued: two messages sent at once must not interleave.
  let written: Promise<void> = Promise.resolve();
  const write = (bytes: Uint8Array) =>
    written = written.then(() => writeAll(connection, bytes));

  const readFrame = async () => {
    const flags = (await read(1))[0] ?? 0;
    const length = flags & LONG
      ? Number(view(await read(8)).getBigUint64(0))
      : (await read(1))[0] ?? 0;
    return { flags, body: await read(length) };
  };

  try {
    await write(greeting());
    await read(GREETING_LENGTH);
    await write(frame(COMMAND, ready(type)));
    await readFrame(); // the peer's READY
    // An empty subscription is a subscription to everything.
    if (type === "SUB") await write(frame(0, Uint8Array.of(1)));
  } catch (error) {
    connection.close();
    throw error;
  }

  return {
    send: (frames) =>
      write(concatenate(
        frames.map((body, i) => frame(i < frames.length - 1 ? MORE : 0, body)),
      )),
    receive: async () => {
      const frames: Uint8Array[] = [];
      try {
        while (true) {
          const { flags, body } = await readFrame();
          if (flags & COMMAND) continue;
          frames.push(body);
          if (!(flags & MORE)) return frames;
        }
      } catch (error) {
        if (isClosed(error)) return null;
        throw error;
      }
    },
    close: () => {
      try {
        connection.close();
      } catch (error) {
        if (!isClosed(error)) throw error;
      }
    },
  };
}

function greeting(): Uint8Array {
  const bytes = new Uint8Array(GREETING_LENGTH);
  bytes.set([0xff, 0, 0, 0, 0, 0, 0, 0, 1, 0x7f, 3, 0]); // signature, version 3.0
  bytes.set(new TextEncoder().encode("NULL"), 12);
  return bytes;
}

function ready(type: string): Uint8Array {
  const text = (value: string) => new TextEncoder().encode(value);
  return concatenate([
    text("\x05READY"),
    text("\x0bSocket-Type\0\0\0" + String.fromCharCode(type.length) + type),
    text("\x08Identity\0\0\0\0"),
  ]);
}

function frame(flags: number, body: Uint8Array): Uint8Array {
  if (body.length < 256) {
    return concatenate([Uint8Array.of(flags, body.length), body]);
  }
  const header = new Uint8Array(9);
  header[0] = flags | LONG;
  view(header).setBigUint64(1, BigInt(body.length));
  return concatenate([header, body]);
}

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function concatenate(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, p) => sum + p.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}

async function writeAll(connection: Deno.Conn, bytes: Uint8Array) {
  for (let sent = 0; sent < bytes.length;) {
    sent += await connection.write(bytes.subarray(sent));
  }
}

/** A function that reads exactly `length` bytes, keeping what came beyond. */
function exactReader(connection: Deno.Conn) {
  const buffer = new Uint8Array(1 << 16);
  let rest = buffer.subarray(0, 0);
  return async (length: number): Promise<Uint8Array> => {
    const bytes = new Uint8Array(length);
    let filled = 0;
    while (true) {
      const taken = rest.subarray(0, length - filled);
      bytes.set(taken, filled);
      filled += taken.length;
      rest = rest.subarray(taken.length);
      if (filled === length) return bytes;
      const count = await connection.read(buffer);
      if (count === null) throw new Deno.errors.UnexpectedEof("peer closed");
      rest = buffer.subarray(0, count);
    }
  };
}

function isClosed(error: unknown): boolean {
  return error instanceof Deno.errors.UnexpectedEof ||
    error instanceof Deno.errors.BadResource ||
    error instanceof Deno.errors.Interrupted ||
    error instanceof Deno.errors.ConnectionReset ||
    error instanceof Deno.errors.BrokenPipe;
}
