import type { EntityManager } from "@medusajs/framework/mikro-orm/knex";
import type { Pool } from "../../shared/db";
import type { HealthCheck } from "../../shared/health";
import type { Locale } from "../../shared/locales";
import { readOptions } from "../../shared/options";
import { ReadingService } from "../../shared/reading-service";
import * as finishing from "./delivery/finish-message";
import { queueMessages } from "./delivery/queue-messages";
import * as reading from "./delivery/read-messages";
import { takeMessages } from "./delivery/take-messages";
import { checkHealth } from "./health";
import * as models from "./models";
import { type MessagingOptions, messagingOptions } from "./options";
import * as templates from "./template-store";
import * as merchantTemplates from "./templates/merchant-template";
import * as rendering from "./templates/render";
import { renderWritten } from "./templates/written-text";
import type {
  Frame,
  MailVariables,
  Message,
  MessageTemplate,
  NewMessage,
  NewTemplate,
  OwnMail,
  RenderedMail,
  Samples,
  SamplesOf,
  TakenMessage,
  TemplateChanges,
  TemplateContent,
  TemplateText,
} from "./types";

/**
 * What people are told, and whether they were. The only writer of `box_office_message` and of
 * `box_office_message_template`; each method is one use case.
 * It carries nothing itself: whoever takes a message sends it through Medusa's Notification module and says what came
 * of it.
 */
export class MessagingModuleService extends ReadingService({
  BoxOfficeMessage: models.Message,
  BoxOfficeMessageTemplate: models.MessageTemplate,
}) {
  readonly options: MessagingOptions;
  readonly #db: Pool;

  constructor({ manager }: { manager: EntityManager }, options?: Record<string, unknown>) {
    super(...arguments);
    this.options = readOptions("box_office_messaging", messagingOptions, options);
    this.#db = manager.getKnex();
  }

  queueMessages(messages: readonly NewMessage[]): Promise<string[]> {
    return queueMessages(this.#db, messages);
  }

  takeMessages(what: { limit: number }): Promise<TakenMessage[]> {
    return takeMessages(this.#db, what);
  }

  markSent(id: string, leaseId: string, externalId: string | null = null): Promise<boolean> {
    return finishing.markSent(this.#db, id, leaseId, externalId);
  }

  markFailed(id: string, leaseId: string, error: string): Promise<boolean> {
    return finishing.markFailed(this.#db, id, leaseId, error);
  }

  markSkipped(id: string, leaseId: string, reason: string): Promise<boolean> {
    return finishing.markSkipped(this.#db, id, leaseId, reason);
  }

  listMessages(
    filters: reading.MessageFilters,
    page: { limit: number; offset: number },
  ): Promise<Message[]> {
    return reading.listMessages(this.#db, filters, page);
  }

  /** A mail of ours in the recipient's language. Nothing of the variables is taken for markup. */
  async renderMail(mail: OwnMail, locale: Locale, variables: MailVariables): Promise<RenderedMail> {
    return rendering.renderMail(mail, locale, variables);
  }

  /** A text of ours in one line, such as an SMS or a notification. */
  async renderLine(source: string, variables: object): Promise<string> {
    return rendering.renderLine(source, variables);
  }

  /** A mail of plain text that somebody wrote for this once. */
  async renderWritten(
    text: { subject: string; body: string },
    frame: Frame,
  ): Promise<RenderedMail> {
    return renderWritten(text, frame);
  }

  /** A mail as a merchant words it. @throws 400 with what is wrong with the template */
  async renderTemplate(
    text: TemplateText,
    frame: Pick<Frame, "locale" | "footer">,
    variables: MailVariables,
  ): Promise<RenderedMail> {
    return merchantTemplates.renderTemplate(text, frame, variables);
  }

  /** An SMS as a merchant words it. @throws 400 with what is wrong with the template */
  async renderSmsTemplate(text: TemplateText, variables: MailVariables): Promise<string> {
    return merchantTemplates.renderSmsTemplate(text, variables);
  }

  /** @throws 400 naming the text that can't be filled in */
  async assertFillable(
    content: TemplateContent,
    samplesOf: (locale: Locale) => Samples,
  ): Promise<void> {
    merchantTemplates.assertFillable(content, samplesOf);
  }

  listTemplates(): Promise<MessageTemplate[]> {
    return templates.listTemplates(this.#db);
  }

  findTemplate(id: string): Promise<MessageTemplate | undefined> {
    return templates.findTemplate(this.#db, id);
  }

  /** @throws 404 */
  readTemplate(id: string): Promise<MessageTemplate> {
    return templates.readTemplate(this.#db, id);
  }

  /** @throws 400 naming the text that can't be filled in */
  async createTemplate(template: NewTemplate, samplesOf: SamplesOf): Promise<MessageTemplate> {
    return templates.createTemplate(this.#db, template, samplesOf);
  }

  /** @throws 404; 400 naming the text that can't be filled in */
  updateTemplate(
    id: string,
    changes: TemplateChanges,
    samplesOf: SamplesOf,
  ): Promise<MessageTemplate> {
    return templates.updateTemplate(this.#db, id, changes, samplesOf);
  }

  deleteTemplate(id: string): Promise<void> {
    return templates.deleteTemplate(this.#db, id);
  }

  checkHealth(): Promise<HealthCheck[]> {
    return checkHealth(this.#db);
  }
}
