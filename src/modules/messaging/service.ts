import type { EntityManager } from "@medusajs/framework/mikro-orm/knex";
import { MedusaService } from "@medusajs/framework/utils";
import type { Pool } from "../../shared/db";
import type { Locale } from "../../shared/locales";
import { readOptions } from "../../shared/options";
import * as finishing from "./delivery/finish-message";
import { queueMessages } from "./delivery/queue-messages";
import * as reading from "./delivery/read-messages";
import { takeMessages } from "./delivery/take-messages";
import * as models from "./models";
import { type MessagingOptions, messagingOptions } from "./options";
import { renderMessage } from "./templates/render";
import type {
  Message,
  MessageKind,
  MessageVariables,
  NewMessage,
  RenderedMessage,
  TakenMessage,
} from "./types";

/**
 * What people are told, and whether they were. The only writer of `box_office_message`; each method is one use case.
 * It carries nothing itself: whoever takes a message sends it through Medusa's Notification module and says what came
 * of it.
 */
export class MessagingModuleService extends MedusaService({ BoxOfficeMessage: models.Message }) {
  readonly options: MessagingOptions;
  readonly #db: Pool;

  constructor({ manager }: { manager: EntityManager }, options?: Record<string, unknown>) {
    super(...arguments);
    this.options = readOptions("box_office_messaging", messagingOptions, options);
    this.#db = manager.getKnex();
  }

  queueMessages(messages: readonly NewMessage[], now = new Date()): Promise<string[]> {
    return queueMessages(this.#db, messages, now);
  }

  takeMessages(what: { limit: number }, now = new Date()): Promise<TakenMessage[]> {
    return takeMessages(this.#db, what, now);
  }

  markSent(
    id: string,
    leaseId: string,
    externalId: string | null = null,
    now = new Date(),
  ): Promise<boolean> {
    return finishing.markSent(this.#db, id, leaseId, externalId, now);
  }

  markFailed(id: string, leaseId: string, error: string, now = new Date()): Promise<boolean> {
    return finishing.markFailed(this.#db, id, leaseId, error, now);
  }

  markSkipped(id: string, leaseId: string, reason: string, now = new Date()): Promise<boolean> {
    return finishing.markSkipped(this.#db, id, leaseId, reason, now);
  }

  listMessages(
    filters: reading.MessageFilters,
    page: { limit: number; offset: number },
  ): Promise<{ messages: Message[]; count: number }> {
    return reading.listMessages(this.#db, filters, page);
  }

  /** The message in the recipient's language. Nothing of the variables is taken for markup. */
  async render(
    kind: MessageKind,
    locale: Locale,
    variables: MessageVariables,
  ): Promise<RenderedMessage> {
    return renderMessage(kind, locale, variables);
  }
}
