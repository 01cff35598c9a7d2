import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { BOX_OFFICE_TICKETING } from "../../../modules/ticketing";
import type { EventTree } from "../../../modules/ticketing/catalog/types";

/** Gives a copy of an event the limits that several of the original's offers share. */
export const copySharedPoolsStep = createStep(
  "box-office-copy-shared-pools-step",
  async ({ from, to }: { from: string; to: string }, { container }) => {
    const ticketing = container.resolve(BOX_OFFICE_TICKETING);
    const [original, copy] = (await ticketing.catalog.readEvents([from, to])) as [
      EventTree,
      EventTree,
    ];
    const counterpart = pairOffers(original, copy);
    for (const pool of original.capacity_pools.filter(({ session_id }) => !session_id)) {
      await ticketing.catalog.createPool(to, {
        name: pool.name,
        capacity: pool.capacity,
        ticket_offer_ids: pool.ticket_offer_ids.flatMap((id) => counterpart.get(id) ?? []),
      });
    }
    return new StepResponse(undefined);
  },
);

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
