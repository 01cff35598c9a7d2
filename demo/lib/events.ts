import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { deleteProductsWorkflow } from "@medusajs/medusa/core-flows";
import { BOX_OFFICE_TICKETING } from "../../src/modules/ticketing";
import type { EventTree } from "../../src/modules/ticketing/catalog/types";
import { wallClock } from "../../src/shared/wall-clock";
import {
  createEventWorkflow,
  deleteEventWorkflow,
  syncEventProductWorkflow,
  updateEventWorkflow,
  updateSessionWorkflow,
} from "../../src/workflows";
import type { DemoEvent } from "../data/events";
import type { DemoStore } from "./store";

/** The event, on sale. What a run that ended halfway left of it is made anew; what was sold is left alone. */
export async function ensureEvent(
  container: MedusaContainer,
  store: DemoStore,
  event: DemoEvent,
): Promise<EventTree> {
  const found = await findEvent(container, event.handle);
  if (found?.status === "published") {
    await syncEventProductWorkflow(container).run({ input: { event_id: found.id } });
    return found;
  }
  // A draft never reached the end of its making, unless it has sales: then somebody took it off sale.
  if (found && !(await isDiscarded(container, found))) return found;
  await removeOrphanProduct(container, event.handle);
  return createEvent(container, store, event);
}

async function createEvent(
  container: MedusaContainer,
  store: DemoStore,
  { department, shared_pools = [], put_off: _, ...details }: DemoEvent,
): Promise<EventTree> {
  const { result } = await createEventWorkflow(container).run({
    input: {
      ...details,
      status: "draft",
      sales_channel_ids: [store.sales_channel_ids[department]],
    },
  });
  for (const pool of shared_pools) {
    const event = await readEvent(container, result.id);
    const type = event.ticket_types.find(({ name }) => name === pool.ticket_type);
    await ticketingOf(container).catalog.createPool(event.id, {
      name: pool.name,
      capacity: pool.capacity,
      ticket_offer_ids: event.sessions
        .flatMap((session) => session.ticket_offers)
        .filter((offer) => offer.ticket_type_id === type?.id)
        .map((offer) => offer.id),
    });
  }
  await updateEventWorkflow(container).run({
    input: { event_id: result.id, changes: { status: "published" } },
  });
  return readEvent(container, result.id);
}

/** Puts a session off, once: it begins at another time of day then, and whoever holds a ticket for it has been told. */
export async function ensurePutOff(
  container: MedusaContainer,
  event: EventTree,
  { put_off, sessions, timezone }: DemoEvent,
  user_id: string,
): Promise<void> {
  const session = put_off && event.sessions[put_off.session];
  const planned = put_off && sessions[put_off.session];
  if (!session || !planned) return;
  const timeOfDay = (at: Date) => wallClock({ at, timezone }).shown.toISOString().slice(11);
  if (timeOfDay(session.starts_at) !== timeOfDay(new Date(planned.starts_at))) return;
  const later = (moment: Date | null) =>
    moment && new Date(moment.getTime() + put_off.hours * 3600 * 1000);
  await updateSessionWorkflow(container).run({
    input: {
      event_id: event.id,
      session_id: session.id,
      changes: {
        starts_at: later(session.starts_at) as Date,
        ends_at: later(session.ends_at),
        doors_at: later(session.doors_at),
      },
      user_id,
      notify: { message: put_off.message },
    },
  });
}

async function findEvent(container: MedusaContainer, handle: string) {
  const [row] = await ticketingOf(container).listBoxOfficeEvents({ handle });
  return row && readEvent(container, row.id);
}

async function readEvent(container: MedusaContainer, id: string): Promise<EventTree> {
  const [event] = await ticketingOf(container).catalog.readEvents([id]);
  return event as EventTree;
}

async function isDiscarded(container: MedusaContainer, event: EventTree): Promise<boolean> {
  if (event.status === "cancelled") return false;
  try {
    await deleteEventWorkflow(container).run({ input: { event_id: event.id } });
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === "has_sales") return false;
    throw error;
  }
}

/** A product that was made before its event learnt of it would keep the handle. */
async function removeOrphanProduct(container: MedusaContainer, handle: string) {
  const products = await container
    .resolve(Modules.PRODUCT)
    .listProducts({ handle, status: "draft" }, { select: ["id"] });
  if (!products.length) return;
  container
    .resolve(ContainerRegistrationKeys.LOGGER)
    .info(`Removing an unfinished product "${handle}"`);
  await deleteProductsWorkflow(container).run({ input: { ids: products.map(({ id }) => id) } });
}

const ticketingOf = (container: MedusaContainer) => container.resolve(BOX_OFFICE_TICKETING);
