import {
  createStep,
  createWorkflow,
  type ReturnWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { emitEventStep } from "@medusajs/medusa/core-flows";
import { BOX_OFFICE_TICKETING } from "../../modules/ticketing";
import type { TicketingModuleService } from "../../modules/ticketing/service";
import { NOTICES_WRITTEN } from "../../shared/notices-written";

/**
 * A workflow that changes tickets and has their people told. Each change is final: who is told of it is written down in
 * its transaction, so there is nothing to compensate and no step may follow that can fail.
 */
export function ticketChange<Input extends object, Result>(
  id: string,
  change: (ticketing: TicketingModuleService, input: Input) => Promise<Result>,
) {
  const changeStep = createStep(
    `${id}-step`,
    async (input: Record<string, unknown>, { container }) => {
      const ticketing = container.resolve(BOX_OFFICE_TICKETING);
      const changed: unknown = await change(ticketing, input as unknown as Input);
      return new StepResponse(changed);
    },
  );
  const workflow = createWorkflow(id, (input: WorkflowData<Record<string, unknown>>) => {
    const changed = changeStep(input);
    emitEventStep({ eventName: NOTICES_WRITTEN, data: {} });
    return new WorkflowResponse(changed);
  });
  // Medusa's types of steps can't follow a result that is not known here.
  return workflow as unknown as ReturnWorkflow<Input, Result, []>;
}
