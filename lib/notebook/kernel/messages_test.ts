import assert from "node:assert/strict";
import { decodeMessage, encodeRequest } from "./messages.ts";

const text = (s: string) => new TextEncoder().encode(s);

Deno.test("decodeMessage reads what encodeRequest writes, after any identity", () => {
  const { id, frames } = encodeRequest("key", "execute_request", { code: "é" });
  const message = decodeMessage("key", [text("topic"), ...frames]);
  assert.equal(message.type, "execute_request");
  assert.deepEqual(message.content, { code: "é" });
  const header = JSON.parse(new TextDecoder().decode(frames[2]));
  assert.equal(header.msg_id, id);
});

Deno.test("decodeMessage checks the signature", () => {
  // HMAC-SHA256 of the four parts, computed with OpenSSL:
  // printf '{"msg_type":"x"}{}{}{}' | openssl dgst -sha256 -hmac secret
  const signed = [
    "<IDS|MSG>",
    "26d0a3c8b5422579aa6a8453b7ef5535ed8bcaae3d8448eb8b6775b776e662aa",
    '{"msg_type":"x"}',
    "{}",
    "{}",
    "{}",
  ].map(text);
  assert.equal(decodeMessage("secret", signed).type, "x");
  assert.throws(() => decodeMessage("other", signed), /wrong signature/);
});
