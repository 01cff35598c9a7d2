import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { BOX_OFFICE_TICKETING } from "../../../modules/ticketing";
import type { EventTree } from "../../../modules/ticketing/catalog/types";
import type { TicketingModuleService } from "../../../modules/ticketing/service";

/** Gives a copy of an event the limits that several of the original's offers share. */
export const copySharedPoolsStep = createStep(
  "box-office-copy-shared-pools-step",
  async ({ from, to }: { from: string; to: string }, { container }) => {
    const ticketing = container.resolve<TicketingModuleService>(BOX_OFFICE_TICKETING);
    const [original, copy] = (await ticketing.readEvents([from, to])) as [EventTree, EventTree];
    const counterpart = pairOffers(original, copy);
    for (const pool of original.capacity_pools.filter(({ session_id }) => !session_id)) {
      await ticketing.createPool(to, {
        name: pool.name,
        capacity: pool.capacity,
        ticket_offer_ids: pool.ticket_offer_ids.flatMap((id) => counterpart.get(id) ?? []),
      });
    }
    return new StepResponse(undefined);
  },
);

/** A copy has the original's sessions, by time and name, and its ticket types, by name. */
function pairOffers(original: EventTree, copy: EventTree): Map<string, string> {
  const keysOf = (event: EventTree) =>
    event.sessions.flatMap((session) =>
      session.ticket_offers.map((offer) => {
        const type = event.ticket_types.find(({ id }) => id === offer.ticket_type_id);
        return [JSON.stringify([session.starts_at, session.name, type?.name]), offer.id] as const;
      }),
    );
  const twins = new Map(keysOf(copy));
  return new Map(
    keysOf(original).flatMap(([key, id]) => {
      const twin = twins.get(key);
      return twin ? [[id, twin] as const] : [];
    }),
  );
}
