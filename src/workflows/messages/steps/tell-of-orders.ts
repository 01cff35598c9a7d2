import type { MedusaContainer } from "@medusajs/framework/types";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { BOX_OFFICE_ORDER_STATUS } from "../../../modules/order-status";
import type { LogEntry } from "../../../modules/order-status/types";
import { BOX_OFFICE_SETTINGS } from "../../../modules/settings";
import { requestsFirst } from "../../../shared/requests-first";
import { queueWebhooks, type WebhooksOf } from "../../webhooks/queue-webhooks";
import { ENTRY_KINDS } from "../entry-kinds";
import { succeeds } from "../succeeds";
import { tellOfEntry } from "../tell-of-entry";

/** Entries in one bite: what can be told well within their lease of a minute. */
const BATCH = 50;

/**
 * Tells of what the orders' logs say until there is nothing new: people by messages, the admin by its notifications (E4),
 * other systems by webhooks (E5). Each entry is told for itself: one that can't be told comes again in a minute and holds
 * up no other. A crash in between tells some again, and their keys say that they were told.
 */
export const tellOfOrdersStep = createStep(
  "box-office-tell-of-orders-step",
  async (_: undefined, { container }) => {
    const orderStatus = container.resolve(BOX_OFFICE_ORDER_STATUS);
    for (;;) {
      const entries = await orderStatus.log.takeUntold(BATCH);
      if (entries.length) await tellOf(container, entries);
      if (entries.length < BATCH) return new StepResponse(undefined);
    }
  },
);

async function tellOf(container: MedusaContainer, entries: readonly LogEntry[]): Promise<void> {
  const settings = await container.resolve(BOX_OFFICE_SETTINGS).readSettings("notifications");
  const told: LogEntry[] = [];
  for (const entry of entries) {
    await requestsFirst(entry.created_at);
    if (await succeeds(container, entry, () => tellOfEntry(container, entry, settings))) {
      told.push(entry);
    }
  }
  const orderStatus = container.resolve(BOX_OFFICE_ORDER_STATUS);
  await orderStatus.log.markTold(await pushed(container, told));
}

const webhooksOf: WebhooksOf = (entry, standing) =>
  ENTRY_KINDS[entry.kind].webhooks?.(entry, standing) ?? [];

/** @returns the ids of those that webhooks were told of */
async function pushed(container: MedusaContainer, entries: readonly LogEntry[]): Promise<string[]> {
  const ids = entries.map(({ id }) => id);
  try {
    await queueWebhooks(container, entries, webhooksOf);
    return ids;
  } catch {
    // One of them is at fault: each for itself.
  }
  const outcomes = await Promise.all(
    entries.map((entry) =>
      succeeds(container, entry, async () => {
        await queueWebhooks(container, [entry], webhooksOf);
        return true;
      }),
    ),
  );
  return ids.filter((_, nth) => outcomes[nth]);
}
