import { endOfLastDay, lastDayOf } from "../../../lib/card-expiry";
import type { GiftCard } from "../../../lib/gift-card-types";
import { fromLocalInput, toLocalInput } from "../../../lib/zoned-time";

/** What of a card can be changed at any time, as a form holds it. */
export type CardValues = {
  last_day: string;
  name: string;
  email: string;
  message: string;
  /** When it is mailed, by the shop's clock. */
  send_at: string;
  note: string;
};

export const cardValues = (
  { expires_at, recipient, note }: Pick<GiftCard, "expires_at" | "recipient" | "note">,
  timezone: string,
): CardValues => ({
  last_day: lastDayOf(expires_at, timezone),
  name: recipient.name ?? "",
  email: recipient.email ?? "",
  message: recipient.message ?? "",
  send_at: toLocalInput(recipient.send_at, timezone),
  note: note ?? "",
});

/** What was changed, for the log tells what is sent. */
export function changesOf(values: CardValues, before: CardValues, timezone: string) {
  const isNew = (field: keyof CardValues) => values[field].trim() !== before[field].trim();
  const recipient = {
    ...Object.fromEntries(
      (["name", "email", "message"] as const).flatMap((field) =>
        isNew(field) ? [[field, values[field].trim() || null]] : [],
      ),
    ),
    ...(isNew("send_at") && { send_at: fromLocalInput(values.send_at, timezone) }),
  };
  return {
    ...(isNew("last_day") && { expires_at: endOfLastDay(values.last_day, timezone) }),
    ...(isNew("note") && { note: values.note.trim() || null }),
    ...(Object.keys(recipient).length > 0 && { recipient }),
  };
}
