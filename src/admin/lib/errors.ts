import type { Translate } from "../hooks/use-text";
import type { TextKey } from "../i18n";
import { en } from "../i18n/en/texts";
import { problemIn } from "./field-problem";
import { RequestFailed } from "./request-failed";

type KnownCode = keyof typeof en.common.errors;

const isKnown = (code: string | undefined): code is KnownCode =>
  code !== undefined && Object.hasOwn(en.common.errors, code);

/** What forms call the fields in which the server finds what they don't look for themselves. */
const LABELS = new Map<string, TextKey>([
  ["account", "shopSettings.shop.account"],
  ["account_number", "invoiceSettings.seller.account"],
  ["address_1", "invoiceSettings.seller.address"],
  ["address", "events.fields.address"],
  ["administrators", "shopSettings.notifications.administrators"],
  ["amount", "events.orders.amount"],
  ["bic", "invoiceSettings.seller.bic"],
  ["body", "statuses.message.body"],
  ["capacity", "events.fields.capacity"],
  ["colour", "statuses.form.colour"],
  ["city", "invoices.buyer.city"],
  ["company", "invoices.buyer.company"],
  ["country_code", "invoiceSettings.seller.country"],
  ["deadline_days", "invoiceSettings.deadline.days"],
  ["description", "events.fields.description"],
  ["doors_at", "events.fields.doors"],
  ["email", "registrations.email"],
  ["ends_at", "events.fields.ends"],
  ["events", "webhooks.events"],
  ["expires_at", "giftCards.lastDay"],
  ["foot", "invoiceSettings.texts.foot"],
  ["iban", "invoiceSettings.seller.iban"],
  ["image_url", "events.fields.image"],
  ["invoice_customer_group_ids", "invoiceSettings.ordering.groups"],
  ["invoice_deadline_days", "events.fields.invoiceDeadline"],
  ["label", "statuses.form.label"],
  ["max_per_order", "events.fields.maxPerOrder"],
  ["merchant_email", "shopSettings.notifications.merchant"],
  ["min_per_order", "events.fields.minPerOrder"],
  ["name", "registrations.name"],
  ["note", "invoices.draft.note"],
  ["org_number", "invoiceSettings.seller.orgNumber"],
  ["pattern", "invoiceSettings.series.pattern"],
  ["payment_days", "shopSettings.shop.paymentDays"],
  ["payment_page_url", "shopSettings.paymentPage.address"],
  ["phone", "registrations.phone"],
  ["postal_code", "invoices.buyer.postal_code"],
  ["prefix", "invoiceSettings.series.prefix"],
  ["reason", "orders.change.reason"],
  ["recipient", "invoices.send.recipient"],
  ["paid_at", "invoices.paid.day"],
  ["reference", "orders.paid.reference"],
  ["reminders_days", "invoiceSettings.deadline.reminders"],
  ["sales_closes_at", "events.fields.salesClose"],
  ["sales_opens_at", "events.fields.salesOpen"],
  ["sms_numbers", "shopSettings.notifications.sms"],
  ["starts_at", "events.fields.starts"],
  ["subject", "statuses.message.subject"],
  ["timezone", "events.fields.timezone"],
  ["title", "events.fields.title"],
  ["to_gift_card_id", "giftCards.move.to"],
  ["url", "webhooks.url"],
  ["venue_address", "events.fields.address"],
  ["venue_name", "events.fields.venue"],
  ["version", "shopSettings.terms.version"],
  ["website", "invoiceSettings.seller.website"],
]);

/** `sessions.0.starts_at: Required`, as the server names the field of a value that can't be. */
const OF_FIELD = /^([a-z]\w*(?:\.\w+)*): (.+)$/s;

/** What to tell the user: our words for a code or a field that we know, the server's otherwise. */
export function messageOf(error: unknown, t: Translate): string {
  if (!(error instanceof RequestFailed)) {
    return error instanceof Error ? error.message : String(error);
  }
  if (error.isUnreachable) return t("common.errors.unreachable");
  if (error.code === E_INVOICE_IMPOSSIBLE) {
    return t(`common.errors.${E_INVOICE_IMPOSSIBLE}`, { reasons: reasonsOf(error.message, t) });
  }
  if (isKnown(error.code)) return t(`common.errors.${error.code}`);
  const refused = refusedField(error);
  return refused
    ? t("common.invalidField", {
        field: labelOf(refused.path, t),
        problem: problemIn(refused.problem, t),
      })
    : error.message;
}

const E_INVOICE_IMPOSSIBLE = "e_invoice_impossible";

/** `7 can't be an e-invoice: the buyer has no country; …`, all that is in the way. */
const reasonsOf = (message: string, t: Translate): string =>
  message
    .slice(message.indexOf(": ") + 2)
    .split("; ")
    .map((reason) => problemIn(reason, t))
    .join("; ");

/** Where what was refused can be put right, if that is on another page. */
export function remedyOf(error: unknown): { label: TextKey; path: string } | undefined {
  return error instanceof RequestFailed && error.code === "seller_incomplete"
    ? { label: "invoiceSettings.open", path: "/settings/invoices" }
    : undefined;
}

/** The field whose value the server does not take, as its body names it (`content.nb.body`). */
export function refusedField(error: unknown): { path: string; problem: string } | undefined {
  if (!(error instanceof RequestFailed) || error.code !== undefined) return undefined;
  const [, path, problem] = OF_FIELD.exec(error.message) ?? [];
  return path && problem ? { path, problem } : undefined;
}

function labelOf(path: string, t: Translate): string {
  const label = path
    .split(".")
    .reverse()
    .map((part) => LABELS.get(part))
    .find(Boolean);
  return label ? t(label) : path;
}
