import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { BOX_OFFICE_TICKETING } from "../../../modules/ticketing";
import type { EventTree } from "../../../modules/ticketing/catalog/types";
import { notFound } from "../../../shared/errors";
import type { CreateEventInput } from "../create-event";

/** Reads an event as the input that would make another like it. @throws 404 */
export const readEventToCopyStep = createStep(
  "box-office-read-event-to-copy-step",
  async ({ event_id }: { event_id: string }, { container }) => {
    const ticketing = container.resolve(BOX_OFFICE_TICKETING);
    const [event] = await ticketing.catalog.readEvents([event_id]);
    if (!event) throw notFound("Event", event_id);

    const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "product",
      fields: ["sales_channels.id"],
      filters: { id: event.product_id ?? "" },
    });
    const channels = (data[0]?.sales_channels ?? []).flatMap(
      (channel: { id: string } | null) => channel?.id ?? [],
    );
    return new StepResponse<CreateEventInput>({
      ...copyOf(event),
      sales_channel_ids: channels.length ? channels : undefined,
    });
  },
);

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
    status: "draft",
    ticket_types: event.ticket_types.map(({ id, event_id, ...type }) => type),
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
