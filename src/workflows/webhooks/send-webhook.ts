import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { BOX_OFFICE_WEBHOOKS } from "../../modules/webhooks";
import type { WebhooksModuleService } from "../../modules/webhooks/service";
import type { TakenDelivery } from "../../modules/webhooks/types";
import { type Answer, postSafely } from "./post-safely";
import { signedHeaders } from "./signature";

/** Sends one delivery that the caller has taken, and notes what came of it: arrived, or to be tried again. */
export async function sendWebhook(
  container: MedusaContainer,
  delivery: TakenDelivery,
): Promise<void> {
  const webhooks = container.resolve(BOX_OFFICE_WEBHOOKS);
  const { id, lease_id } = delivery;
  const { answer, error, duration_ms } = await attempt(delivery, webhooks.options);
  const met = {
    response_status: answer?.status ?? null,
    response_excerpt: answer?.text || null,
    duration_ms,
  };
  if (!error) return void (await webhooks.markDelivered(id, lease_id, met));
  container
    .resolve(ContainerRegistrationKeys.LOGGER)
    .warn(`Box office: webhook delivery ${id} failed: ${error}`);
  await webhooks.markFailed(id, lease_id, { ...met, error });
}

async function attempt(
  { message_id, payload, url, secrets }: TakenDelivery,
  options: WebhooksModuleService["options"],
): Promise<{ answer?: Answer; error?: string; duration_ms: number }> {
  const startedAt = performance.now();
  const elapsed = () => Math.round(performance.now() - startedAt);
  const body = JSON.stringify(payload);
  try {
    const answer = await postSafely({
      url,
      headers: {
        "content-type": "application/json",
        "user-agent": "medusa-plugin-box-office",
        ...signedHeaders(secrets, { message_id, body }, new Date()),
      },
      body,
      timeout_seconds: options.webhook_timeout_seconds,
      allow_private: options.allow_private_addresses,
    });
    return { answer, error: errorOf(answer.status), duration_ms: elapsed() };
  } catch (error) {
    return { error: reasonOf(error), duration_ms: elapsed() };
  }
}

/** Why an answer is none to be content with; undefined for 2xx. */
function errorOf(status: number): string | undefined {
  if (status >= 200 && status < 300) return undefined;
  if (status >= 300 && status < 400) {
    return `The answer was ${status}, a redirect; redirects are not followed`;
  }
  return `The answer was ${status}`;
}

/** Several addresses that all fail make an error without a message. */
function reasonOf(error: unknown): string {
  const { message, code } = error as NodeJS.ErrnoException;
  return message || code || "The connection failed";
}
