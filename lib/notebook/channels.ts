import { randomUUID } from "node:crypto";
import type { ConnectionInfo } from "./kernel_process.ts";
import { decodeMessage, encodeRequest, type Message } from "./messages.ts";
import { connectZmtp } from "./zmtp.ts";

/** The two channels of a kernel that a runner uses. */
export interface Channels {
  /** Sends a request on the shell channel and resolves with its reply. */
  request(type: string, content: unknown): Promise<Message>;
  /** Rejects if what came was unreadable. */
  readonly failed: Promise<unknown>;
  close(): void;
}

/**
 * Connects to a kernel as soon as it listens.
 *
 * @param published receives every message of the iopub channel with its bytes
 * @param signal gives up
 */
export async function openChannels(
  { key, shell_port, iopub_port }: ConnectionInfo,
  published: (message: Message, bytes: number) => void,
  signal: AbortSignal,
): Promise<Channels> {
  const session = randomUUID();
  const replies = new Map<string, (reply: Message) => void>();
  const iopub = await connectWhenListening(iopub_port, "SUB", signal);
  const shell = await connectWhenListening(shell_port, "DEALER", signal);

  const pumps = [
    async () => {
      for (let f = await iopub.receive(); f; f = await iopub.receive()) {
        const bytes = f.reduce((sum, { length }) => sum + length, 0);
        published(decodeMessage(key, f), bytes);
      }
    },
    async () => {
      for (let f = await shell.receive(); f; f = await shell.receive()) {
        const reply = decodeMessage(key, f);
        replies.get(reply.parentId)?.(reply);
        replies.delete(reply.parentId);
      }
    },
  ];

  return {
    request: async (type, content) => {
      const { id, frames } = encodeRequest(key, session, type, content);
      const reply = new Promise<Message>((resolve) => replies.set(id, resolve));
      await shell.send(frames);
      return reply;
    },
    failed: Promise.all(pumps.map((pump) => pump())),
    close: () => {
      iopub.close();
      shell.close();
    },
  };
}

/** A new kernel refuses connections until it has bound its ports. */
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
      if (!(error instanceof Deno.errors.ConnectionRefused)) throw error;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }
}
