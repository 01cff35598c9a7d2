import type { Attachment, NotificationContent } from "@medusajs/framework/types";

/** What the carrier is given. */
export type Composed = { content: NotificationContent; attachments?: Attachment[] };
