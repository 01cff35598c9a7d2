import type { EntityManager } from "@medusajs/framework/mikro-orm/knex";
import type { Pool } from "../../shared/db";
import type { HealthCheck } from "../../shared/health";
import { readOptions } from "../../shared/options";
import { ReadingService } from "../../shared/reading-service";
import * as finishing from "./deliveries/finish-delivery";
import { forgetWhatIsOver } from "./deliveries/forget";
import * as queueing from "./deliveries/queue-deliveries";
import { listDeliveries } from "./deliveries/read-deliveries";
import * as resending from "./deliveries/resend-delivery";
import { takeDelivery } from "./deliveries/take-delivery";
import * as endpoints from "./endpoints/endpoints";
import { checkHealth } from "./health";
import * as models from "./models";
import { type WebhooksOptions, webhooksOptions } from "./options";
import type {
  Attempt,
  DeliveryStatus,
  EndpointInput,
  EndpointWithSecret,
  FailedAttempt,
  NewWebhook,
  TakenDelivery,
  WebhookDelivery,
  WebhookEndpoint,
  WebhookEvent,
} from "./types";

/**
 * Which outside systems are told of orders, and whether they were (E5). The only writer of its tables; each method is
 * one use case. It calls nobody itself: whoever takes a delivery sends it and says what came of it.
 */
export class WebhooksModuleService extends ReadingService({
  BoxOfficeWebhookEndpoint: models.WebhookEndpoint,
  BoxOfficeWebhookDelivery: models.WebhookDelivery,
}) {
  readonly options: WebhooksOptions;
  readonly #db: Pool;

  constructor({ manager }: { manager: EntityManager }, options?: Record<string, unknown>) {
    super(...arguments);
    this.options = readOptions("box_office_webhooks", webhooksOptions, options);
    this.#db = manager.getKnex();
  }

  listEndpoints(): Promise<WebhookEndpoint[]> {
    return endpoints.listEndpoints(this.#db);
  }

  readEndpoint(id: string): Promise<WebhookEndpoint> {
    return endpoints.readEndpoint(this.#db, id);
  }

  createEndpoint(input: EndpointInput, now = new Date()): Promise<EndpointWithSecret> {
    const { allow_private_addresses } = this.options;
    return endpoints.createEndpoint(this.#db, input, allow_private_addresses, now);
  }

  updateEndpoint(
    id: string,
    changes: Partial<EndpointInput>,
    now = new Date(),
  ): Promise<WebhookEndpoint> {
    const { allow_private_addresses } = this.options;
    return endpoints.updateEndpoint(this.#db, id, changes, allow_private_addresses, now);
  }

  deleteEndpoint(id: string): Promise<void> {
    return endpoints.deleteEndpoint(this.#db, id);
  }

  rotateSecret(id: string): Promise<EndpointWithSecret> {
    return endpoints.rotateSecret(this.#db, id);
  }

  listUntoldDisabled(): Promise<WebhookEndpoint[]> {
    return endpoints.listUntoldDisabled(this.#db);
  }

  markDisabledTold(endpoint: WebhookEndpoint, now = new Date()): Promise<void> {
    return endpoints.markDisabledTold(this.#db, endpoint, now);
  }

  listWantedEvents(): Promise<WebhookEvent[]> {
    return queueing.listWantedEvents(this.#db);
  }

  queueDeliveries(messages: readonly NewWebhook[]): Promise<number> {
    return queueing.queueDeliveries(this.#db, messages);
  }

  testEndpoint(endpointId: string): Promise<WebhookDelivery> {
    return resending.testEndpoint(this.#db, endpointId);
  }

  resendDelivery(endpointId: string, id: string): Promise<WebhookDelivery> {
    return resending.resendDelivery(this.#db, endpointId, id);
  }

  listDeliveries(
    filters: { endpoint_id: string; status?: readonly DeliveryStatus[] },
    page: { limit: number; offset: number },
  ): Promise<{ deliveries: WebhookDelivery[]; count: number }> {
    return listDeliveries(this.#db, filters, page);
  }

  takeDelivery(): Promise<TakenDelivery | undefined> {
    return takeDelivery(this.#db);
  }

  markDelivered(id: string, leaseId: string, attempt: Attempt): Promise<boolean> {
    return finishing.markDelivered(this.#db, id, leaseId, attempt);
  }

  markFailed(id: string, leaseId: string, attempt: FailedAttempt): Promise<boolean> {
    return finishing.markFailed(this.#db, id, leaseId, attempt);
  }

  forgetWhatIsOver(): Promise<void> {
    return forgetWhatIsOver(this.#db);
  }

  checkHealth(): Promise<HealthCheck[]> {
    return checkHealth(this.#db);
  }
}
