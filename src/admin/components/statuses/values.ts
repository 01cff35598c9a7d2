import { SWATCHES } from "../../lib/contrast";
import { LOCALES, type Locale, labelsOf, type TextByLocale, textByLocale } from "../../lib/labels";
import type { OrderState, OrderStatus, PersonalStatusInput } from "../../lib/order-types";
import type { Channel, TemplateContent } from "../../lib/template-types";

export type TemplateText = { subject: string; body: string };

/** A status as its form holds it. */
export type StatusValues = {
  label: TextByLocale;
  colour: string;
  state: OrderState;
  /** What an order gets that comes to the state by itself. */
  is_default: boolean;
  notify_customer: boolean;
  visible_to_customer: boolean;
  private: boolean;
  /** Only `next_status_ids` may follow. */
  is_limited: boolean;
  next_status_ids: string[];
  message: Record<Locale, TemplateText>;
};

const messageOf = (content: TemplateContent | undefined) =>
  Object.fromEntries(
    LOCALES.map((locale) => {
      const { subject = "", body = "" } = content?.[locale] ?? {};
      return [locale, { subject: subject ?? "", body }];
    }),
  ) as Record<Locale, TemplateText>;

export const valuesOf = (
  status: OrderStatus | undefined,
  content: TemplateContent | undefined,
): StatusValues => ({
  label: textByLocale(status?.label),
  colour: status?.colour ?? SWATCHES.blue,
  state: status?.state ?? "processing",
  is_default: status?.is_default ?? false,
  notify_customer: status?.notify_customer ?? false,
  visible_to_customer: status?.visible_to_customer ?? true,
  private: status?.private ?? false,
  is_limited: Boolean(status?.next_status_ids),
  next_status_ids: status?.next_status_ids ?? [],
  message: messageOf(content),
});

export type StatusBody = Omit<PersonalStatusInput, "private" | "template_id">;

/** What the server takes of both kinds of statuses. */
export function bodyOf(values: StatusValues): StatusBody {
  const { label, colour, state, is_limited, next_status_ids } = values;
  return {
    label: labelsOf(label),
    colour: colour.toLowerCase(),
    state,
    notify_customer: values.notify_customer,
    visible_to_customer: values.visible_to_customer,
    next_status_ids: is_limited ? next_status_ids : null,
  };
}

/** What is filled in of the message, by language; null when nothing is. An SMS has no subject. */
export function contentOf(
  { message }: Pick<StatusValues, "message">,
  channel: Channel,
): TemplateContent | null {
  const filled = LOCALES.map((locale) => [locale, trimmed(message[locale])] as const).filter(
    ([, { subject, body }]) => subject || body,
  );
  if (!filled.length) return null;
  return Object.fromEntries(
    filled.map(([locale, text]) => [locale, channel === "sms" ? { ...text, subject: null } : text]),
  );
}

const trimmed = ({ subject, body }: TemplateText): TemplateText => ({
  subject: subject.trim(),
  body: body.trim(),
});
