import { z } from "@medusajs/framework/zod";
import { CHANNELS, MAX_TEMPLATE_LENGTH } from "../../../../modules/messaging/types";
import { LOCALES } from "../../../../shared/locales";
import { E164 } from "../../../../shared/phone";
import { EDITED_KINDS } from "../../../../workflows/messages/kinds/edited";
import { identifier, inLanguages, name, text } from "../../../validation/fields";

const MAX_SUBJECT_LENGTH = 500;

const body = text(MAX_TEMPLATE_LENGTH);

const content = inLanguages(
  z.strictObject({ subject: text(MAX_SUBJECT_LENGTH).nullable().default(null), body }),
);

const kind = z.enum(EDITED_KINDS).default("order_status");

export const CreateTemplate = z.strictObject({
  name,
  channel: z.enum(CHANNELS).default("email"),
  kind,
  content,
});

export const UpdateTemplate = z.strictObject({
  name: name.optional(),
  content: content.optional(),
});

const shown = {
  /** By default the order's, else the template's first. */
  locale: z.enum(LOCALES).optional(),
  /** The order it is shown with; by default one that nobody placed. */
  order_id: identifier.optional(),
};

export const PreviewTemplate = z.strictObject(shown);

/** Words that are being written: there may be no subject yet. */
export const PreviewText = z.strictObject({
  ...shown,
  kind,
  channel: z.enum(CHANNELS).default("email"),
  content: inLanguages(
    z.strictObject({
      subject: z
        .string()
        .max(MAX_SUBJECT_LENGTH)
        .nullable()
        .default(null)
        .transform((subject) => subject?.trim() || null),
      body,
    }),
  ),
});

export const TestTemplate = z.strictObject({
  ...shown,
  /** By default the address of whoever asks. */
  to: z.union([z.email().max(255), z.string().regex(E164)]).optional(),
});
