import type {
  ProviderSendNotificationDTO,
  ProviderSendNotificationResultsDTO,
} from "@medusajs/framework/types";
import { AbstractNotificationProviderService, MedusaError } from "@medusajs/framework/utils";
import { readOptions } from "../../shared/options";
import { E164 } from "../../shared/phone";
import { type SmsHttpOptions, smsHttpOptions } from "./options";
import { requestOf } from "./request";

/** Of what a gateway says; its errors are short. */
const MAX_WORDS = 300;
const MAX_ANSWER_BYTES = 64_000;

/**
 * Sends the notifications of a shop as SMS through a gateway that takes them by HTTP (E3). `content.text` is the SMS,
 * `to` a number in E.164; every answer of 200 to 299 says that the gateway has it. Redirects are not followed.
 */
export class SmsHttpNotificationProvider extends AbstractNotificationProviderService {
  static override identifier = "sms-http";

  static override validateOptions(given: Record<string, unknown>): void {
    readOptions("SMS provider", smsHttpOptions, given);
  }

  readonly #options: SmsHttpOptions;

  constructor(_: Record<string, unknown>, given: Record<string, unknown>) {
    super();
    this.#options = readOptions("SMS provider", smsHttpOptions, given);
  }

  /**
   * Returns once the gateway has taken the SMS.
   *
   * @throws with the gateway's own words when it refused, and when it took too long; in that case the SMS may have
   * gone all the same
   */
  override async send({
    to,
    from,
    content,
  }: ProviderSendNotificationDTO): Promise<ProviderSendNotificationResultsDTO> {
    if (!E164.test(to)) throw invalid(`needs a number with its country in "to"`);
    if (!content?.text) throw invalid("needs content.text");
    const { url, ...request } = requestOf(this.#options, {
      to,
      text: content.text,
      from: from || (this.#options.from ?? ""),
    });
    const answer = await this.#ask(url, request);
    if (!answer.ok) throw this.#failed(`${answer.status} ${await wordsOf(answer)}`);
    await answer.body?.cancel();
    return {};
  }

  async #ask(url: string, request: RequestInit): Promise<Response> {
    try {
      return await fetch(url, {
        ...request,
        redirect: "manual",
        signal: AbortSignal.timeout(this.#options.timeout_ms),
      });
    } catch (error) {
      const { name, cause, message } = error as Error;
      const late = name === "TimeoutError";
      throw this.#failed(
        late
          ? `no answer within ${this.#options.timeout_ms} ms`
          : ((cause as Error | undefined)?.message ?? message),
      );
    }
  }

  #failed(words: string): MedusaError {
    const { host } = new URL(this.#options.url);
    return new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `SMS gateway ${host}: ${this.#withoutSecrets(words)}`,
    );
  }

  /** A gateway may answer with what it was told. */
  #withoutSecrets(words: string): string {
    return Object.values(this.#options.headers)
      .flatMap((value) => [value, ...value.split(" ").slice(1)])
      .filter((secret) => secret.length > 3)
      .reduce((text, secret) => text.replaceAll(secret, "***"), words)
      .trim();
  }
}

/** The beginning of the answer, in one line. */
async function wordsOf(answer: Response): Promise<string> {
  const reader = answer.body?.getReader();
  const decoder = new TextDecoder();
  let words = "";
  try {
    while (reader && words.length < MAX_ANSWER_BYTES) {
      const { done, value } = await reader.read();
      if (done) break;
      words += decoder.decode(value, { stream: true });
    }
  } catch {
    // What came so far is said.
  }
  await reader?.cancel().catch(() => undefined);
  return words.replaceAll(/[\s\p{Cc}]+/gu, " ").slice(0, MAX_WORDS);
}

function invalid(what: string): MedusaError {
  return new MedusaError(MedusaError.Types.INVALID_DATA, `The SMS provider ${what}`);
}
