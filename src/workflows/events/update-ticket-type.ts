import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
  when,
} from "@medusajs/framework/workflows-sdk";
import { updateProductVariantsWorkflow } from "@medusajs/medusa/core-flows";
import type { TicketTypeInput } from "../../modules/ticketing/catalog/types";
import { editingEvent } from "./editing-event";
import { updateTicketTypeStep } from "./steps/update-ticket-type";

/**
 * Changes a ticket type for what is sold next: its variants take the new name and prices, tickets already sold
 * keep theirs.
 *
 * @throws 404, `event_cancelled`; 400 for a name that is taken
 */
export const updateTicketTypeWorkflow = createWorkflow(
  "box-office-update-ticket-type",
  (
    input: WorkflowData<{
      event_id: string;
      ticket_type_id: string;
      changes: Partial<TicketTypeInput>;
    }>,
  ) => {
    editingEvent(input, () => {
      const { variant_ids } = updateTicketTypeStep(input);
      when("prices-change", input, ({ changes }) => !!changes.prices).then(() => {
        updateProductVariantsWorkflow.runAsStep({
          input: transform({ input, variant_ids }, (data) => ({
            product_variants: data.variant_ids.map((id) => ({
              id,
              prices: data.input.changes.prices,
            })),
          })),
        });
      });
    });
    return new WorkflowResponse(input);
  },
);
