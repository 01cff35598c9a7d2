import type {
  ProviderSendNotificationDTO,
  ProviderSendNotificationResultsDTO,
} from "@medusajs/framework/types";
import { AbstractNotificationProviderService, MedusaError } from "@medusajs/framework/utils";
import { createTransport } from "nodemailer";
import { type MailAddress, parseMailAddress } from "../../shared/mail-address";
import { readOptions } from "../../shared/options";
import { type SmtpOptions, smtpOptions } from "./options";

/** Connections wait this long for the next mail; Medusa tells providers of no shutdown, so none may wait for ever. */
const IDLE_SECONDS = 5;

/** A mail's own id: letters, digits and what else needs no quoting. */
const MESSAGE_ID = /^[\w.+-]+(@[\w.-]+)?$/;

/**
 * Sends the notifications of a shop as mails through its SMTP server. `content` and `attachments` (base64) make the
 * mail; `provider_data.message_id` its Message-ID, so that a mail which is sent again after a crash is the same mail to
 * whoever sorts out doubles.
 */
export class SmtpNotificationProvider extends AbstractNotificationProviderService {
  static override identifier = "smtp";

  static override validateOptions(given: Record<string, unknown>): void {
    readOptions("SMTP provider", smtpOptions, given);
  }

  readonly #options: SmtpOptions;
  readonly #transport: ReturnType<typeof transportTo>;

  constructor(_: Record<string, unknown>, given: Record<string, unknown>) {
    super();
    this.#options = readOptions("SMTP provider", smtpOptions, given);
    this.#transport = transportTo(this.#options);
  }

  /**
   * Returns once the server has taken the mail.
   *
   * @throws with the server's own words when it refused, and when it took too long; in that case the mail may have
   * gone all the same
   */
  override async send(
    notification: ProviderSendNotificationDTO,
  ): Promise<ProviderSendNotificationResultsDTO> {
    const { content, provider_data } = notification;
    if (!content?.subject || !(content.html || content.text)) {
      throw invalid("needs content.subject, and content.html or content.text");
    }
    const from = notification.from ? addressOf("from", notification.from) : this.#options.from;
    try {
      const sent = await this.#transport.sendMail({
        from,
        to: addressOf("to", notification.to),
        replyTo: this.#options.reply_to,
        subject: content.subject.replaceAll(/\p{Cc}+/gu, " "),
        html: content.html,
        text: content.text,
        messageId: messageIdOf(provider_data?.message_id, from),
        headers: { "Auto-Submitted": "auto-generated" },
        attachments: notification.attachments?.map((attachment) => ({
          content: attachment.content,
          encoding: "base64",
          filename: attachment.filename,
          contentType: attachment.content_type,
          contentDisposition: attachment.disposition === "inline" ? "inline" : "attachment",
          cid: attachment.id,
        })),
        signal: AbortSignal.timeout(this.#options.timeout_seconds * 1000),
      });
      return { id: sent.messageId };
    } catch (error) {
      throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, this.#explain(error as Error));
    }
  }

  #explain(error: Error): string {
    const { host, port, timeout_seconds } = this.#options;
    const late = error.name === "AbortError" || error.name === "TimeoutError";
    const words = late ? `no answer within ${timeout_seconds} seconds` : error.message;
    return `SMTP server ${host}:${port}: ${this.#withoutCredentials(words)}`;
  }

  /** A server may answer with what it was told. */
  #withoutCredentials(words: string): string {
    const { user = "", password } = this.#options;
    if (!password) return words;
    const secrets = [password, base64(password), base64(`\0${user}\0${password}`)];
    return secrets.reduce((text, secret) => text.replaceAll(secret, "***"), words);
  }
}

function transportTo({ host, port, secure, require_tls, timeout_seconds, ...rest }: SmtpOptions) {
  const timeout = timeout_seconds * 1000;
  return createTransport({
    pool: true,
    host,
    port,
    secure,
    requireTLS: require_tls,
    auth: rest.password ? { user: rest.user, pass: rest.password } : undefined,
    idleTimeout: IDLE_SECONDS * 1000,
    connectionTimeout: timeout,
    greetingTimeout: timeout,
    socketTimeout: timeout,
    dnsTimeout: timeout,
    // What to attach is handed over, never fetched from where a notification says.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

function addressOf(field: string, text: string): MailAddress {
  const address = parseMailAddress(text);
  if (!address) throw invalid(`needs one mail address in "${field}"`);
  return address;
}

/** Undefined leaves it to nodemailer, which makes a new one. */
function messageIdOf(given: unknown, from: MailAddress): string | undefined {
  if (given === undefined || given === null) return undefined;
  if (typeof given !== "string" || !MESSAGE_ID.test(given)) {
    throw invalid("needs letters, digits, points and hyphens in provider_data.message_id");
  }
  return given.includes("@") ? `<${given}>` : `<${given}@${domainOf(from)}>`;
}

function domainOf({ address }: MailAddress): string {
  return address.slice(address.indexOf("@") + 1);
}

function base64(text: string): string {
  return Buffer.from(text).toString("base64");
}

function invalid(what: string): MedusaError {
  return new MedusaError(MedusaError.Types.INVALID_DATA, `The SMTP provider ${what}`);
}
