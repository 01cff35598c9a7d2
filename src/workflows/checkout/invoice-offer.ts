import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { BOX_OFFICE_INVOICING } from "../../modules/invoicing";
import type { Hindrance } from "../../modules/invoicing/types";
import { BOX_OFFICE_SETTINGS } from "../../modules/settings";
import { BOX_OFFICE_TICKETING } from "../../modules/ticketing";
import type { Line } from "../../modules/ticketing/claims/ticket-lines";
import { refusal } from "../../shared/errors";

/** A cart, as far as it decides whether it can be ordered by invoice. */
export type InvoiceCart = { customer_id: string | null; lines: readonly Line[] };

/** All that keeps a cart from being ordered by invoice (A13); nothing where it can be. */
export async function whyNoInvoice(
  container: MedusaContainer,
  { customer_id, lines }: InvoiceCart,
): Promise<Hindrance[]> {
  const settings = container.resolve(BOX_OFFICE_SETTINGS);
  const { claims } = container.resolve(BOX_OFFICE_TICKETING);
  const { requests } = container.resolve(BOX_OFFICE_INVOICING);
  const [terms, { timezone }] = await Promise.all([
    settings.readSettings("invoicing"),
    settings.readSettings("display"),
  ]);
  const [tickets, products, is_customer_allowed] = await Promise.all([
    claims.ticketLinesOf(lines),
    readInvoiceProducts(
      container,
      lines.flatMap(({ product_id }) => product_id ?? []),
    ),
    isInGroups(container, customer_id, terms.invoice_customer_group_ids),
  ]);
  const { payment_days, allow_late_due_date } = terms;
  return requests.hindrancesOf(
    {
      tickets: tickets.map(({ offer }) => ({
        title: `${offer.event_title}, ${offer.ticket_type_name}`,
        invoice_allowed: offer.invoice_allowed,
        starts_at: offer.starts_at,
      })),
      products,
      is_customer_allowed,
    },
    { payment_days, allow_late_due_date, timezone },
  );
}

/** @throws `invoice_not_allowed` saying why */
export async function assertInvoiceOffered(
  container: MedusaContainer,
  cart: InvoiceCart,
): Promise<void> {
  const reasons = await whyNoInvoice(container, cart);
  if (!reasons.length) return;
  throw refusal("invoice_not_allowed", reasons.map(({ message }) => message).join("; "));
}

/** Those that there are. */
export async function readInvoiceProducts(
  container: MedusaContainer,
  ids: readonly string[],
): Promise<{ id: string; title: string; is_giftcard: boolean }[]> {
  if (!ids.length) return [];
  const known = await container
    .resolve(Modules.PRODUCT)
    .listProducts({ id: [...new Set(ids)] }, { select: ["id", "title", "is_giftcard"] });
  return known.map(({ id, title, is_giftcard }) => ({ id, title, is_giftcard }));
}

async function isInGroups(
  container: MedusaContainer,
  customerId: string | null,
  groupIds: readonly string[] | null,
): Promise<boolean> {
  if (!groupIds) return true;
  if (!customerId) return false;
  const [customer] = await container
    .resolve(Modules.CUSTOMER)
    .listCustomers({ id: customerId }, { select: ["id"], relations: ["groups"] });
  return (customer?.groups ?? []).some(({ id }) => groupIds.includes(id));
}
