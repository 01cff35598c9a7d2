import { z } from "@medusajs/framework/zod";
import { identifier, name, oneOrMany, page, text } from "../../../validation/fields";

export const Scan = z
  .strictObject({
    secret: text(200).optional(),
    number: text(64).optional(),
    session_id: identifier.optional(),
    nonce: text(64),
  })
  .refine(({ secret, number }) => (secret === undefined) !== (number === undefined), {
    error: "secret or number: exactly one of the two is needed",
  });

export const UndoCheckIn = z.strictObject({ reason: name });

export const ListCheckIns = z.strictObject({
  ...page(50),
  event_id: identifier.optional(),
  session_id: identifier.optional(),
  ticket_id: identifier.optional(),
  result: oneOrMany(
    z.enum([
      "admitted",
      "already_checked_in",
      "cancelled",
      "unpaid",
      "wrong_session",
      "unknown",
      "too_early",
    ]),
  ).optional(),
});
