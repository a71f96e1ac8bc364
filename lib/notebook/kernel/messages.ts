import { Buffer } from "node:buffer";
import { createHmac, randomUUID } from "node:crypto";
import type { Frames } from "./zmtp.ts";

/** A message of the Jupyter protocol, as far as a runner looks at it. */
export interface Message {
  /** Such as `stream` or `execute_reply`. */
  readonly type: string;
  /** The id of the request that this message answers. */
  readonly parentId: string | undefined;
  /** What that type carries. */
  // deno-lint-ignore no-explicit-any -- each type has its own content
  readonly content: any;
}

const DELIMITER = "<IDS|MSG>";

/** A signed request, and the id that its answers carry. */
export function encodeRequest(key: string, type: string, content: unknown) {
  const id = randomUUID();
  const header = {
    msg_id: id,
    msg_type: type,
    session: key,
    username: "",
    date: new Date().toISOString(),
    version: "5.3",
  };
  const parts = [header, {}, {}, content].map((part) => JSON.stringify(part));
  const frames: Frames = [DELIMITER, sign(key, parts), ...parts]
    .map((text) => Buffer.from(text));
  return { id, frames };
}

/** Reads a message; throws if it is not signed with the key. */
export function decodeMessage(key: string, frames: Frames): Message {
  const texts = frames.map((frame) => new TextDecoder().decode(frame));
  const start = texts.indexOf(DELIMITER) + 1;
  const [signature, ...parts] = texts.slice(start, start + 5);
  if (signature !== sign(key, parts)) {
    throw new Error("Cannot read a message of the kernel: wrong signature");
  }
  const [header, parent, , content] = parts.map((part) => JSON.parse(part));
  return { type: header.msg_type, parentId: parent.msg_id, content };
}

function sign(key: string, parts: readonly string[]): string {
  return createHmac("sha256", key).update(parts.join("")).digest("hex");
}
