import path from "node:path";
import type { ExecArgs } from "@medusajs/framework/types";
import { EVENTS } from "./data/events";
import { CARD_ORDERS, CARDS, PAST_CARDS } from "./data/gift-cards";
import { ORDERS, PARCEL } from "./data/orders";
import { STATUSES } from "./data/statuses";
import { ensureAdminUser } from "./lib/admin-user";
import { ensureEvent, ensurePutOff } from "./lib/events";
import { ensureGiftCards } from "./lib/gift-cards";
import { writeBankFile } from "./lib/invoices";
import { ensureOrder } from "./lib/orders";
import { ensureParcel } from "./lib/parcels";
import { ensurePastCards } from "./lib/past-cards";
import { ensureSeller, ensureShop } from "./lib/shop";
import { ensureStatuses } from "./lib/statuses";
import { ensureStore } from "./lib/store";
import { writeSummary } from "./lib/summary";

/**
 * Fills the demo store through the same workflows that its API runs. Running it again changes nothing, and finishes
 * what an interrupted run began.
 */
export default async function seed({ container }: ExecArgs): Promise<void> {
  const store = await ensureStore(container);
  const admin_id = await ensureAdminUser(container);
  await ensureShop(container, admin_id);
  await ensureSeller(container, admin_id);

  await ensureStatuses(container, STATUSES);

  const events = new Map<string, Awaited<ReturnType<typeof ensureEvent>>>();
  for (const event of EVENTS) {
    events.set(event.handle, await ensureEvent(container, store, event));
  }
  for (const order of ORDERS) {
    const event = events.get(order.event);
    if (!event) throw new Error(`${order.ref}: there is no event "${order.event}"`);
    await ensureOrder({ container, store, admin_id }, event, order);
  }
  for (const event of EVENTS) {
    const made = events.get(event.handle);
    if (made) await ensurePutOff(container, made, event, admin_id);
  }

  await ensureParcel({ container, store, admin_id }, PARCEL);
  await ensureGiftCards({ container, store, admin_id }, CARD_ORDERS, CARDS);
  await ensurePastCards({ container, store, admin_id }, PAST_CARDS);

  const file = process.env.BOX_OFFICE_DEMO_SUMMARY;
  if (!file) return;
  const bankFile = path.join(path.dirname(file), "bank-statement.csv");
  await writeBankFile(container, bankFile);
  writeSummary(file, store.publishable_key, bankFile);
}
