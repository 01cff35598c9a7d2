import { createHmac } from "node:crypto";

const PREFIX = "whsec_";

/**
 * The headers by which a receiver knows that a body is ours, fresh, and perhaps known already: Standard Webhooks 1.0,
 * symmetric signatures, one for each secret (`whsec_…`).
 */
export function signedHeaders(
  secrets: readonly string[],
  { message_id, body }: { message_id: string; body: string },
  now: Date,
): Record<string, string> {
  const timestamp = String(Math.floor(now.getTime() / 1000));
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.slice(PREFIX.length), "base64");
    const content = `${message_id}.${timestamp}.${body}`;
    return `v1,${createHmac("sha256", key).update(content).digest("base64")}`;
  });
  return {
    "webhook-id": message_id,
    "webhook-timestamp": timestamp,
    "webhook-signature": signatures.join(" "),
  };
}
