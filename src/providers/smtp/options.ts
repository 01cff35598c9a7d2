import { z } from "@medusajs/framework/zod";
import { type MailAddress, parseMailAddress } from "../../shared/mail-address";

const address = z.string().transform((text, context): MailAddress => {
  const parsed = parseMailAddress(text);
  if (parsed) return parsed;
  context.addIssue("it has to be one address, such as Box Office <tickets@example.com>");
  return z.NEVER;
});

/** Whoever takes a message has two minutes to send it. */
const MAX_TIMEOUT_SECONDS = 100;

/** What a shop sets on the provider; Medusa itself reads `channels` beside these. */
export const smtpOptions = z
  .object({
    host: z.string().min(1),
    port: z.coerce.number().int().min(1).max(65_535),
    /** TLS from the first byte; by default on port 465 only. Elsewhere STARTTLS is used where it is offered. */
    secure: z.boolean().optional(),
    user: z.string().min(1).optional(),
    password: z.string().min(1).optional(),
    /** The sender of mails that name none. */
    from: address,
    reply_to: address.optional(),
    /** Refuse to send without TLS; by default where there is a password to protect. */
    require_tls: z.boolean().optional(),
    /** The longest that sending one mail may take, from connecting to the server's last word. */
    timeout_seconds: z.coerce.number().int().min(1).max(MAX_TIMEOUT_SECONDS).default(30),
  })
  .refine(({ user, password }) => (user === undefined) === (password === undefined), {
    path: ["password"],
    message: "user and password go together",
  })
  .transform((options) => ({
    ...options,
    secure: options.secure ?? options.port === 465,
    require_tls: options.require_tls ?? options.password !== undefined,
  }));

export type SmtpOptions = z.infer<typeof smtpOptions>;
