import { transform, type WorkflowData } from "@medusajs/framework/workflows-sdk";
import { emitEventStep } from "@medusajs/medusa/core-flows";
import type { NotedChange } from "../../modules/ticketing/catalog/session-changes";
import { NOTICES_WRITTEN } from "../../shared/notices-written";
import { editingEvent } from "./editing-event";
import { releaseNoticesStep } from "./steps/release-notices";
import type { SyncEventProductInput } from "./sync-event-product";

/**
 * As {@link editingEvent}, for a change that people who hold tickets may have to know of: they are told when all of it is
 * done, product and all.
 *
 * @returns whom it concerns
 */
export function changingEvent(
  input: WorkflowData<SyncEventProductInput>,
  change: () => WorkflowData<NotedChange>,
) {
  const noted = editingEvent(input, change);
  releaseNoticesStep(transform({ noted }, ({ noted }) => ({ notice_ids: noted.notice_ids })));
  emitEventStep({ eventName: NOTICES_WRITTEN, data: {} });
  return transform({ noted }, ({ noted }) => ({ concerned: noted.concerned }));
}
