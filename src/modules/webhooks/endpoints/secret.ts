import { randomBytes } from "node:crypto";

const KEY_BYTES = 32;

/** A key to sign with, in the form of Standard Webhooks: `whsec_` and 24 to 64 bytes in base64. */
export function newSecret(): string {
  return `whsec_${randomBytes(KEY_BYTES).toString("base64")}`;
}
