import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { BOX_OFFICE_TICKETING } from "../../modules/ticketing";
import type { EventChanges } from "../../modules/ticketing/catalog/events";
import type { ChangedBy } from "../../modules/ticketing/catalog/session-changes";
import { notFound } from "../../shared/errors";
import { changingEvent } from "./changing-event";
import { resolveSalesChannelsStep } from "./steps/resolve-sales-channels";

export type UpdateEventInput = {
  event_id: string;
  changes: EventChanges;
  sales_channel_ids?: string[];
} & ChangedBy;

const updateEventStep = createStep(
  "box-office-update-event-step",
  async ({ event_id, changes, user_id, notify }: UpdateEventInput, { container }) => {
    const { catalog } = container.resolve(BOX_OFFICE_TICKETING);
    const [before] = await catalog.readEvents([event_id]);
    if (!before) throw notFound("Event", event_id);
    const noted = await catalog.updateEvent(event_id, changes, { user_id, notify });
    const old = Object.fromEntries(
      Object.keys(changes).map((key) => [key, before[key as keyof EventChanges]]),
    ) as EventChanges;
    const { notice_ids } = noted;
    return new StepResponse(noted, { event_id, changes: old, notice_ids });
  },
  async (undo, { container }) => {
    if (!undo) return;
    const { catalog, notices } = container.resolve(BOX_OFFICE_TICKETING);
    await notices.withdrawNotices(undo.notice_ids);
    await catalog.updateEvent(undo.event_id, undo.changes);
  },
);

/**
 * Changes an event, publishes it or takes it off sale, with its product in step. Who holds a ticket is told of another place
 * or time zone where that is asked for; the orders' logs say it in any case.
 *
 * @returns whom another place or time zone concerns
 * @throws 404, `event_cancelled`; 400 for a handle that is taken
 */
export const updateEventWorkflow = createWorkflow(
  "box-office-update-event",
  (input: WorkflowData<UpdateEventInput>) => {
    const concerned = changingEvent(input, () => {
      resolveSalesChannelsStep(input);
      return updateEventStep(input);
    });
    return new WorkflowResponse(concerned);
  },
);
