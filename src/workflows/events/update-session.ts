import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { BOX_OFFICE_TICKETING } from "../../modules/ticketing";
import type { ChangedBy } from "../../modules/ticketing/catalog/session-changes";
import type { EventTree, SessionInput } from "../../modules/ticketing/catalog/types";
import { notFound } from "../../shared/errors";
import { changingEvent } from "./changing-event";

type Input = {
  event_id: string;
  session_id: string;
  changes: Partial<SessionInput>;
} & ChangedBy;

const updateSessionStep = createStep(
  "box-office-update-session-step",
  async ({ event_id, session_id, changes, ...by }: Input, { container }) => {
    const { catalog } = container.resolve(BOX_OFFICE_TICKETING);
    const [event] = await catalog.readEvents([event_id]);
    if (!event) throw notFound("Event", event_id);
    const noted = await catalog.updateSession(event_id, session_id, changes, by);
    const old = valuesBefore(event, session_id, changes);
    const { notice_ids } = noted;
    return new StepResponse(noted, { event_id, session_id, changes: old, notice_ids });
  },
  async (undo, { container }) => {
    if (!undo) return;
    const { catalog, notices } = container.resolve(BOX_OFFICE_TICKETING);
    await notices.withdrawNotices(undo.notice_ids);
    await catalog.updateSession(undo.event_id, undo.session_id, undo.changes);
  },
);

/**
 * Changes a session's times, name or limits, with its variants named after it; its doors and its end move along with its
 * start unless they are named. Who holds a ticket is told of another time
 * where that is asked for; the orders' logs say it in any case.
 *
 * @returns whom another time concerns
 * @throws 404, `event_cancelled`, `capacity_below_claimed`; 400 for dates out of order
 */
export const updateSessionWorkflow = createWorkflow(
  "box-office-update-session",
  (input: WorkflowData<Input>) => {
    return new WorkflowResponse(changingEvent(input, () => updateSessionStep(input)));
  },
);

function valuesBefore(
  event: EventTree,
  sessionId: string,
  changes: Partial<SessionInput>,
): Partial<SessionInput> {
  const session = event.sessions.find(({ id }) => id === sessionId);
  const typeNames = new Map(event.ticket_types.map((type) => [type.id, type.name]));
  const pools = event.capacity_pools.filter((pool) => pool.session_id === sessionId);
  const before = {
    ...session,
    capacity: pools.find((pool) => !pool.ticket_type_id)?.capacity ?? null,
    capacities: Object.fromEntries(
      Object.keys(changes.capacities ?? {}).map((name) => [
        name,
        pools.find((pool) => typeNames.get(pool.ticket_type_id ?? "") === name)?.capacity ?? null,
      ]),
    ),
  };
  // They may have moved along with the start.
  const along = changes.starts_at ? ["ends_at", "doors_at"] : [];
  return Object.fromEntries(
    [...Object.keys(changes), ...along].map((key) => [key, before[key as keyof typeof before]]),
  );
}
