import type { ConnectionInfo } from "./kernel_process.ts";
import { decodeMessage, encodeRequest, type Message } from "./messages.ts";
import { connectZmtp, type ZmtpSocket } from "./zmtp.ts";

/** The channels of a kernel that a runner uses. */
export interface Channels {
  /** Sends a request on the shell channel and resolves with its reply. */
  request(type: string, content: unknown): Promise<Message>;
  /** Rejects if a message is not the kernel's. */
  readonly read: Promise<unknown>;
  /** Ends the connections. */
  close(): void;
}

/**
 * Connects to a kernel as soon as it listens.
 *
 * @param onPublished Receives every message of the iopub channel, with its bytes.
 * @param signal Gives up.
 */
export async function openChannels(
  { key, shell_port, iopub_port }: ConnectionInfo,
  onPublished: (message: Message, bytes: number) => void,
  signal: AbortSignal,
): Promise<Channels> {
  const iopub = await connectWhenListening(iopub_port, "SUB", signal);
  const shell = await connectWhenListening(shell_port, "DEALER", signal);
  const waiting = new Map<string | undefined, (reply: Message) => void>();

  const readAll = async (
    socket: ZmtpSocket,
    handle: (message: Message, bytes: number) => void,
  ) => {
    for (let f = await socket.receive(); f; f = await socket.receive()) {
      handle(decodeMessage(key, f), f.reduce((sum, b) => sum + b.length, 0));
    }
  };
  return {
    request: async (type, content) => {
      const { id, frames } = encodeRequest(key, type, content);
      const reply = new Promise<Message>((resolve) => waiting.set(id, resolve));
      await shell.send(frames);
      return reply;
    },
    read: Promise.all([
      readAll(iopub, onPublished),
      readAll(shell, (reply) => {
        waiting.get(reply.parentId)?.(reply);
        waiting.delete(reply.parentId);
      }),
    ]),
    close: () => {
      iopub.close();
      shell.close();
    },
  };
}

/** What a connection meets while the kernel has not yet bound its ports. */
const notYet = [
  Deno.errors.ConnectionRefused,
  Deno.errors.ConnectionReset,
  Deno.errors.UnexpectedEof,
];

/** A new kernel refuses connections, or drops them, until it has bound its ports. */
async function connectWhenListening(
  port: number,
  type: "DEALER" | "SUB",
  signal: AbortSignal,
) {
  while (true) {
    signal.throwIfAborted();
    try {
      return await connectZmtp(port, type);
    } catch (error) {
      if (!notYet.some((kind) => error instanceof kind)) throw error;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }
}
