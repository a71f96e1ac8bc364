import { createHmac, randomUUID } from "node:crypto";
import type { Frames } from "./zmtp.ts";

/** A message of the Jupyter protocol, as far as a runner looks at it. */
export interface Message {
  readonly type: string;
  readonly id: string;
  /** The request that this message answers, or "" if it answers none. */
  readonly parentId: string;
  // deno-lint-ignore no-explicit-any -- each message type has its own content
  readonly content: any;
}

const DELIMITER = "<IDS|MSG>";
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** A request, signed, ready for the wire, and the id that its answers carry. */
export function encodeRequest(
  key: string,
  session: string,
  type: string,
  content: unknown,
): { id: string; frames: Frames } {
  const id = randomUUID();
  const header = {
    msg_id: id,
    msg_type: type,
    session,
    username: "",
    date: new Date().toISOString(),
    version: "5.3",
  };
  const parts = [header, {}, {}, content].map((part) =>
    encoder.encode(JSON.stringify(part))
  );
  const envelope = [DELIMITER, sign(key, parts)].map((s) => encoder.encode(s));
  return { id, frames: [...envelope, ...parts] };
}

/** Reads a message from the wire. Throws if its signature is not ours. */
export function decodeMessage(key: string, frames: Frames): Message {
  const start = frames.findIndex((frame) =>
    frame.length === DELIMITER.length && decoder.decode(frame) === DELIMITER
  );
  const [signature, ...parts] = frames.slice(start + 1, start + 6);
  if (start < 0 || parts.length < 4 || signature === undefined) {
    throw new Error("Cannot read a kernel message: it is not complete");
  }
  if (decoder.decode(signature) !== sign(key, parts)) {
    throw new Error("Cannot read a kernel message: wrong signature");
  }
  const [header, parent, , content] = parts.map((part) =>
    JSON.parse(decoder.decode(part))
  );
  return {
    type: header.msg_type,
    id: header.msg_id,
    parentId: parent.msg_id ?? "",
    content,
  };
}

function sign(key: string, parts: readonly Uint8Array[]): string {
  const hmac = createHmac("sha256", key);
  for (const part of parts) hmac.update(part);
  return hmac.digest("hex");
}
