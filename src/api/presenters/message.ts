import type { Message } from "../../modules/messaging/types";

/** What became of a message, as the organiser sees it. */
export function presentMessage({ id, kind, recipient, status, sent_at, last_error }: Message) {
  return { id, kind, recipient, status, sent_at, last_error };
}
