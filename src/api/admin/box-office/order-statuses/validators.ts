import { z } from "@medusajs/framework/zod";
import { ORDER_STATES } from "../../../../modules/order-status/types";
import { identifier, labels, line } from "../../../validation/fields";

const MAX_NEXT = 200;

/** What every status has, the shop's and a user's own. */
export const statusFields = {
  code: z
    .string()
    .max(60)
    .regex(/^[a-z0-9]+(?:[_-][a-z0-9]+)*$/, "must be lower-case letters, digits and single _ or -")
    .optional(),
  label: labels(line(60)),
  colour: z
    .string()
    .toLowerCase()
    .regex(/^#[0-9a-f]{6}$/, "must be a colour, like #2563eb"),
  state: z.enum(ORDER_STATES),
  notify_customer: z.boolean().optional(),
  visible_to_customer: z.boolean().optional(),
  template_id: identifier.nullable().optional(),
  next_status_ids: z
    .array(identifier)
    .max(MAX_NEXT)
    .transform((ids) => [...new Set(ids)])
    .nullable()
    .optional(),
};

export const CreateStatus = z.strictObject({
  ...statusFields,
  is_default: z.boolean().optional(),
});
export const UpdateStatus = CreateStatus.partial();

/** Its query: what the orders that have the status get instead. */
export const DeleteStatus = z.strictObject({ replacement_id: identifier.optional() });

export const ReorderStatuses = z.strictObject({ ids: z.array(identifier).min(1).max(MAX_NEXT) });
