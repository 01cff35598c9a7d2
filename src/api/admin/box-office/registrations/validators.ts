import { z } from "@medusajs/framework/zod";
import {
  exportLocale,
  identifier,
  name,
  oneOrMany,
  page,
  phone,
  searchText,
  yesOrNo,
} from "../../../validation/fields";

const filters = {
  event_id: oneOrMany(identifier).optional(),
  session_id: oneOrMany(identifier).optional(),
  ticket_type_id: oneOrMany(identifier).optional(),
  order_id: identifier.optional(),
  customer_id: identifier.optional(),
  status: oneOrMany(z.enum(["reserved", "valid", "cancelled"])).optional(),
  checked_in: yesOrNo.optional(),
  money_returned: yesOrNo
    .optional()
    .describe("Whether it admits somebody though all that was paid for it was given back."),
  q: searchText.optional(),
};

export const ListRegistrations = z.strictObject({
  ...page(20),
  ...filters,
  order: z
    .enum([
      "created_at",
      "-created_at",
      "number",
      "-number",
      "name",
      "-name",
      "starts_at",
      "-starts_at",
    ])
    .default("-created_at"),
});

export const ExportRegistrations = z.strictObject({
  ...filters,
  locale: exportLocale,
  format: z.enum(["csv", "xlsx"]).default("csv"),
});

export const EditAttendee = z.strictObject({
  name: name.nullable().optional(),
  email: z.email().max(255).nullable().optional(),
  phone: phone.nullable().optional(),
});

export const CancelRegistration = z.strictObject({ notify: z.boolean().default(true) });

export const MoveRegistration = z.strictObject({
  session_id: identifier,
  notify: z.boolean().default(true),
});

export const ChosenTickets = z.strictObject({ registration_ids: oneOrMany(identifier) });

export const BulkCancel = z.strictObject({
  registration_ids: z.array(identifier).min(1).max(100),
  notify: z.boolean().default(true),
});
