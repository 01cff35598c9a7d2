import { z } from "@medusajs/framework/zod";

/** Whoever takes a message has two minutes to send it. */
const MAX_TIMEOUT_MS = 100_000;

/** JSON whose texts may have placeholders. */
const template = z.record(z.string(), z.json());

/** What a shop sets on the provider; Medusa itself reads `channels` beside these. */
export const smsHttpOptions = z
  .object({
    /** Where the gateway listens; may have placeholders after its host. */
    url: z
      .url({ protocol: /^https?$/ })
      .refine((url) => !/^https?:\/\/[^/?#]*\{\{/.test(url), "the host can't be a placeholder"),
    method: z.enum(["GET", "POST"]).default("POST"),
    /** Such as `Authorization`. */
    headers: z.record(z.string(), z.string()).default({}),
    /** How a POST carries `body`; a GET carries it in its query. */
    content_type: z.enum(["json", "form"]).default("json"),
    /** `{{to}}`, `{{text}}` and `{{from}}` stand for the number in E.164, the text and the sender. */
    body: template.default({ to: "{{to}}", from: "{{from}}", text: "{{text}}" }),
    /** The sender that phones show, where the gateway lets one choose. */
    from: z.string().trim().min(1).max(64).optional(),
    /** The longest that the gateway may take to answer. */
    timeout_ms: z.coerce.number().int().min(100).max(MAX_TIMEOUT_MS).default(10_000),
  })
  .refine(
    ({ method, content_type, body }) =>
      (method === "POST" && content_type === "json") ||
      Object.values(body).every((value) => typeof value === "string"),
    { path: ["body"], message: "a form and a query have texts only" },
  );

export type SmsHttpOptions = z.infer<typeof smsHttpOptions>;
