import type { Message } from "../../modules/messaging/types";
import type { MessageKind } from "../../workflows/messages/kinds";

/** What became of a message, as the organiser sees it. */
export function presentMessage({ id, kind, recipient, status, sent_at, last_error }: Message) {
  // Messages are queued by the kinds that there are.
  return { id, kind: kind as MessageKind, recipient, status, sent_at, last_error };
}
