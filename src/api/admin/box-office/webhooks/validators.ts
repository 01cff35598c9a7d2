import { z } from "@medusajs/framework/zod";
import { DELIVERY_STATUSES, WEBHOOK_EVENTS } from "../../../../modules/webhooks/types";
import { line, oneOrMany, page, webUrl } from "../../../validation/fields";

const fields = {
  url: webUrl,
  description: line(255).nullable().optional(),
  events: z
    .array(z.enum(WEBHOOK_EVENTS))
    .min(1)
    .max(100)
    .transform((events) => [...new Set(events)]),
  is_enabled: z.boolean().optional(),
};

export const CreateWebhook = z.strictObject(fields);
export type CreateWebhook = z.infer<typeof CreateWebhook>;

export const UpdateWebhook = CreateWebhook.partial();
export type UpdateWebhook = z.infer<typeof UpdateWebhook>;

export const ListDeliveries = z.strictObject({
  ...page(20),
  status: oneOrMany(z.enum(DELIVERY_STATUSES)).optional(),
});
