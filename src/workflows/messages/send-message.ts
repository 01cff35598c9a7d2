import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { BOX_OFFICE_MESSAGING } from "../../modules/messaging";
import type { TakenMessage } from "../../modules/messaging/types";
import { requestsFirst } from "../../shared/requests-first";
import { kindOf } from "./kinds";

/**
 * Sends one message that the caller has taken, and notes what came of it: sent, to be tried again, or skipped because
 * it is no longer true. Of a message that another process had taken and left, Medusa's own record tells whether it
 * went; where that is open too it goes again under the same Message-ID, by which mail servers know it.
 */
export async function sendMessage(
  container: MedusaContainer,
  message: TakenMessage,
): Promise<void> {
  const messaging = container.resolve(BOX_OFFICE_MESSAGING);
  const { id, lease_id } = message;
  try {
    const went = await findSent(container, message);
    if (went) return void (await noteSent(container, message, went.external_id));

    const composed = await inTurn(async () => {
      await requestsFirst(message.created_at);
      return kindOf(message.kind).compose(container, message);
    });
    if (!composed) return void (await messaging.markSkipped(id, lease_id, "it is no longer true"));

    const notification = await container.resolve(Modules.NOTIFICATION).createNotifications({
      to: message.recipient,
      // A mail address is no sender of an SMS.
      from: (message.channel === "email" && messaging.options.from) || null,
      channel: message.channel,
      template: `box-office-${message.kind.replaceAll("_", "-")}`,
      trigger_type: "box_office.message",
      resource_type: "order",
      resource_id: message.order_id,
      idempotency_key: attemptKey(message, message.attempts),
      provider_data: { message_id: id },
      ...composed,
    });
    await noteSent(container, message, notification.external_id);
  } catch (error) {
    const { message: reason } = error as Error;
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`Box office: message ${id} could not be sent: ${reason}`);
    await messaging.markFailed(id, lease_id, reason);
  }
}

/** With the message last: who dies before that finds it sent, and notes the rest again. */
async function noteSent(
  container: MedusaContainer,
  message: TakenMessage,
  external_id: string | null | undefined,
): Promise<void> {
  await kindOf(message.kind).noteSent?.(container, message);
  const messaging = container.resolve(BOX_OFFICE_MESSAGING);
  await messaging.markSent(message.id, message.lease_id, external_id ?? null);
}

let lastInTurn: Promise<unknown> = Promise.resolve();

/** One message at a time: they wait together for the mail server, not each other out of the requests' way. */
function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  const result = lastInTurn.then(work);
  lastInTurn = result.catch(() => undefined);
  return result;
}

/** Medusa never sends a key twice, not even one that a crash left open; so each attempt has its own. */
function attemptKey(message: TakenMessage, attempt: number): string {
  return `${message.id}:${attempt}`;
}

async function findSent(container: MedusaContainer, message: TakenMessage) {
  if (message.attempts === 1) return undefined;
  const earlier = Array.from({ length: message.attempts - 1 }, (_, nth) =>
    attemptKey(message, nth + 1),
  );
  const [sent] = await container
    .resolve(Modules.NOTIFICATION)
    .listNotifications({ idempotency_key: earlier, status: "success" } as object, { take: 1 });
  return sent;
}
