import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { BOX_OFFICE_TICKETING } from "../../modules/ticketing";
import type { EventTree } from "../../modules/ticketing/catalog/types";
import { notFound } from "../../shared/errors";
import { laterOnTheClock, wallClock } from "../../shared/wall-clock";
import { type CreateEventInput, createEventWorkflow } from "./create-event";

type Copy = {
  event_id: string;
  /** Else the original's. */
  title?: string;
  /** When the first session takes place; the others as long after it as they were. Else when the original's do. */
  starts_at?: Date | string;
};

/** Reads an event as the input that would make another like it. @throws 404 */
const readEventToCopyStep = createStep(
  "box-office-read-event-to-copy-step",
  async ({ event_id, title, starts_at }: Copy, { container }) => {
    const { catalog } = container.resolve(BOX_OFFICE_TICKETING);
    const [event] = await catalog.readEvents([event_id]);
    if (!event) throw notFound("Event", event_id);

    const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "product",
      fields: ["sales_channels.id"],
      filters: { id: event.product_id ?? "" },
    });
    const sales_channel_ids = data[0]?.sales_channels?.flatMap(
      (channel: { id: string } | null) => channel?.id ?? [],
    );
    return new StepResponse<CreateEventInput>({
      ...copyOf(templateOf(event, starts_at)),
      ...(title && { title }),
      sales_channel_ids,
    });
  },
);

/** Gives a copy of an event the limits that several of the original's offers share. */
const copySharedPoolsStep = createStep(
  "box-office-copy-shared-pools-step",
  async (
    { original_id, id, starts_at }: Omit<Copy, "event_id"> & { original_id: string; id: string },
    { container },
  ) => {
    const { catalog } = container.resolve(BOX_OFFICE_TICKETING);
    const [original, copy] = (await catalog.readEvents([original_id, id])) as [
      EventTree,
      EventTree,
    ];
    const counterpart = pairOffers(templateOf(original, starts_at), copy);
    for (const pool of original.capacity_pools.filter(({ session_id }) => !session_id)) {
      const ticket_offer_ids = pool.ticket_offer_ids.flatMap(
        (offer) => counterpart.get(offer) ?? [],
      );
      if (pool.ticket_offer_ids.length && !ticket_offer_ids.length) continue;
      const { name, capacity } = pool;
      await catalog.createPool(id, { name, capacity, ticket_offer_ids });
    }
    return new StepResponse(undefined);
  },
);

/**
 * Makes a draft that is like another event: sessions, ticket types, limits and channels, nothing sold. Cancelled
 * sessions are left out, unless there are no others; an event in no channel stays in none.
 *
 * @returns the new event's id
 * @throws 404
 */
export const duplicateEventWorkflow = createWorkflow(
  "box-office-duplicate-event",
  (input: WorkflowData<Copy>) => {
    const original = readEventToCopyStep(input);
    const copy = createEventWorkflow.runAsStep({ input: original });
    copySharedPoolsStep(
      transform({ input, copy }, (made) => ({
        original_id: made.input.event_id,
        id: made.copy.id,
        starts_at: made.input.starts_at,
      })),
    );
    return new WorkflowResponse(copy);
  },
);

/** The event as its copy shall be: with the sessions that take place, the first of them at `starts_at`. */
function templateOf(event: EventTree, starts_at: Copy["starts_at"]): EventTree {
  const scheduled = event.sessions.filter(({ status }) => status === "scheduled");
  const sessions = scheduled.length ? scheduled : event.sessions;
  const { timezone } = event;
  const [first] = sessions.map((session) => session.starts_at).sort((one, other) => +one - +other);
  if (!starts_at || !first) return { ...event, sessions };

  const shown = (at: Date) => wallClock({ at, timezone }).shown.getTime();
  const later = shown(new Date(starts_at)) - shown(first);
  const moved = (at: Date) => laterOnTheClock({ at, timezone }, later);
  const movedIfAny = (at: Date | null) => at && moved(at);
  return {
    ...event,
    sessions: sessions.map((session) => ({
      ...session,
      starts_at: moved(session.starts_at),
      ends_at: movedIfAny(session.ends_at),
      doors_at: movedIfAny(session.doors_at),
      sales_opens_at: movedIfAny(session.sales_opens_at),
      sales_closes_at: movedIfAny(session.sales_closes_at),
    })),
  };
}

function copyOf(event: EventTree): CreateEventInput {
  const typeNames = new Map(event.ticket_types.map((type) => [type.id, type.name]));
  const limitsOf = (sessionId: string) =>
    event.capacity_pools.filter((pool) => pool.session_id === sessionId);
  return {
    title: event.title,
    timezone: event.timezone,
    description: event.description,
    venue_name: event.venue_name,
    venue_address: event.venue_address,
    image_url: event.image_url,
    hold_seconds: event.hold_seconds,
    attendee_details: event.attendee_details,
    max_per_customer: event.max_per_customer,
    check_in_opens_minutes: event.check_in_opens_minutes,
    reminder_hours: event.reminder_hours,
    invoice_deadline_days: event.invoice_deadline_days,
    status: "draft",
    ticket_types: event.ticket_types.map(({ id, event_id, prices_differ, ...type }) => type),
    sessions: event.sessions.map((session) => ({
      name: session.name,
      starts_at: session.starts_at,
      ends_at: session.ends_at,
      doors_at: session.doors_at,
      sales_opens_at: session.sales_opens_at,
      sales_closes_at: session.sales_closes_at,
      capacity: limitsOf(session.id).find((pool) => !pool.ticket_type_id)?.capacity ?? null,
      capacities: Object.fromEntries(
        limitsOf(session.id)
          .filter((pool) => pool.ticket_type_id)
          .map((pool) => [typeNames.get(pool.ticket_type_id as string), pool.capacity]),
      ),
    })),
  };
}

/** A copy's sessions are the original's in all but their ids; those that nothing tells apart pair in any order. */
function pairOffers(original: EventTree, copy: EventTree): Map<string, string> {
  const twins = offersByKey(copy);
  return new Map(
    [...offersByKey(original)].flatMap(([key, ids]) =>
      ids.flatMap((id, nth) => {
        const twin = twins.get(key)?.[nth];
        return twin ? [[id, twin] as const] : [];
      }),
    ),
  );
}

function offersByKey(event: EventTree): Map<string, string[]> {
  const typeNames = new Map(event.ticket_types.map((type) => [type.id, type.name]));
  const offers = new Map<string, string[]>();
  for (const { id: sessionId, event_id, status, ticket_offers, ...session } of event.sessions) {
    const limits = event.capacity_pools
      .filter((pool) => pool.session_id === sessionId)
      .map((pool) => `${typeNames.get(pool.ticket_type_id ?? "")}: ${pool.capacity}`)
      .sort();
    for (const offer of ticket_offers) {
      const key = JSON.stringify([session, limits, typeNames.get(offer.ticket_type_id)]);
      offers.set(key, [...(offers.get(key) ?? []), offer.id]);
    }
  }
  return offers;
}
