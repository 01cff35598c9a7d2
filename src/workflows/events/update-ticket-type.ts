import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  type WorkflowData,
  WorkflowResponse,
  when,
} from "@medusajs/framework/workflows-sdk";
import { updateProductVariantsWorkflow } from "@medusajs/medusa/core-flows";
import { BOX_OFFICE_TICKETING } from "../../modules/ticketing";
import type { TicketTypeInput } from "../../modules/ticketing/catalog/types";
import { notFound } from "../../shared/errors";
import { editingEvent } from "./editing-event";

type Input = { event_id: string; ticket_type_id: string; changes: Partial<TicketTypeInput> };

/** Answers with the variants that the type is sold as. */
const updateTicketTypeStep = createStep(
  "box-office-update-ticket-type-step",
  async ({ event_id, ticket_type_id, changes }: Input, { container }) => {
    const { catalog } = container.resolve(BOX_OFFICE_TICKETING);
    const [event] = await catalog.readEvents([event_id]);
    const before = event?.ticket_types.find(({ id }) => id === ticket_type_id);
    if (!event || !before) throw notFound("Ticket type", ticket_type_id);

    // What it costs now is kept along: if its variants go, the next ones start with it.
    await catalog.updateTicketType(event_id, ticket_type_id, { prices: before.prices, ...changes });
    const old = Object.fromEntries(
      Object.keys(changes).map((key) => [key, before[key as keyof TicketTypeInput]]),
    ) as Partial<TicketTypeInput>;
    const variant_ids = event.sessions
      .flatMap((session) => session.ticket_offers)
      .filter((offer) => offer.ticket_type_id === ticket_type_id)
      .flatMap((offer) => offer.variant_id ?? []);
    return new StepResponse({ variant_ids }, { event_id, ticket_type_id, changes: old });
  },
  async (undo, { container }) => {
    if (!undo) return;
    const { catalog } = container.resolve(BOX_OFFICE_TICKETING);
    await catalog.updateTicketType(undo.event_id, undo.ticket_type_id, undo.changes);
  },
);

/**
 * Changes a ticket type for what is sold next: its variants take the new name and prices, tickets already sold
 * keep theirs.
 *
 * @throws 404, `event_cancelled`; 400 for a name that is taken
 */
export const updateTicketTypeWorkflow = createWorkflow(
  "box-office-update-ticket-type",
  (input: WorkflowData<Input>) => {
    editingEvent(input, () => {
      const { variant_ids } = updateTicketTypeStep(input);
      when("prices-change", input, ({ changes }) => !!changes.prices).then(() => {
        updateProductVariantsWorkflow.runAsStep({
          // By selector: of a list of variants, Medusa forgets the old prices, and undoing it would leave none.
          input: transform({ input, variant_ids }, (data) => ({
            selector: { id: data.variant_ids },
            update: { prices: data.input.changes.prices },
          })),
        });
      });
    });
    return new WorkflowResponse(input);
  },
);
