import type { SmsHttpOptions } from "./options";

/** What the placeholders stand for. */
export type Sms = { to: string; text: string; from: string };

export type GatewayRequest = {
  url: string;
  method: "GET" | "POST";
  headers: Record<string, string>;
  body: string | undefined;
};

const PLACEHOLDER = /\{\{\s*(to|text|from)\s*\}\}/g;

/**
 * The request that tells the gateway of one SMS. Each value is encoded for where it stands, so that no text ends a
 * field, a JSON string or a part of the address.
 */
export function requestOf(options: SmsHttpOptions, sms: Sms): GatewayRequest {
  const { method, content_type, headers } = options;
  const url = new URL(
    options.url.replaceAll(PLACEHOLDER, (_, name) => encodeURIComponent(sms[name as keyof Sms])),
  );
  const filled = fill(options.body, sms);
  if (method === "POST" && content_type === "json") {
    return {
      url: url.href,
      method,
      headers: { "Content-Type": "application/json", ...headers },
      body: JSON.stringify(filled),
    };
  }
  const fields = Object.entries(filled as Record<string, string>);
  if (method === "POST") {
    return {
      url: url.href,
      method,
      headers: { "Content-Type": "application/x-www-form-urlencoded", ...headers },
      body: new URLSearchParams(fields).toString(),
    };
  }
  for (const [name, value] of fields) url.searchParams.append(name, value);
  return { url: url.href, method, headers, body: undefined };
}

type Json = SmsHttpOptions["body"][string];

/** Placeholders in what is filled in are text. */
function fill(template: Json, sms: Sms): Json {
  if (typeof template === "string") {
    return template.replaceAll(PLACEHOLDER, (_, name) => sms[name as keyof Sms]);
  }
  if (Array.isArray(template)) return template.map((item) => fill(item, sms));
  if (template === null || typeof template !== "object") return template;
  return Object.fromEntries(
    Object.entries(template).map(([name, inner]) => [name, fill(inner, sms)]),
  );
}
