import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { formatSessionTime } from "../../documents/format";
import { renderOrderPdf } from "../../documents/papers-pdf";
import { BOX_OFFICE_CHECKOUT } from "../../modules/checkout";
import { BOX_OFFICE_ORDER_STATUS } from "../../modules/order-status";
import { amountsOf, captureIn } from "../../modules/order-status/types";
import { BOX_OFFICE_TICKETING } from "../../modules/ticketing";
import type { Registration } from "../../modules/ticketing/registrations/list-registrations";
import { notFound } from "../../shared/errors";
import { labelIn } from "../../shared/labels";
import type { Locale } from "../../shared/locales";
import { toMajor } from "../../shared/money";
import { WORDS } from "../../shared/words";
import { paymentWord } from "../../shared/words/payment-word";
import { addressLines } from "../invoices/printed-invoice";
import { readOrder } from "../orders/read/read-order";
import { paperName } from "../paper-name";
import { type PaperFile, readPaperShop } from "./paper-shop";
import { printedMoney } from "./printed-money";

/**
 * An order as it stands, in any state (E14): its lines as they are now, its buyer, what was answered and accepted, its
 * tickets, and what of its money came in, is promised, went back and is due.
 *
 * @throws 404, also for a draft
 */
export async function orderPdf(
  container: MedusaContainer,
  { order_id, locale: wanted }: { order_id: string; locale?: Locale },
): Promise<PaperFile> {
  const order = await readOrder(container, order_id, "money", "billable", "parcels");
  if (!order?.standing) throw notFound("Order", order_id);
  const { standing, ship_to, currency_code } = order;
  const shop = await readPaperShop(container, order, wanted);
  const { locale } = shop;
  const ticketing = container.resolve(BOX_OFFICE_TICKETING);
  const { statuses } = container.resolve(BOX_OFFICE_ORDER_STATUS);
  const [status, tickets, cancelled, said, channel] = await Promise.all([
    statuses.findStatus(standing.status_id),
    ticketing.registrations.readRegistrations({ order_id }),
    ticketing.lowering.listLoweredLines([order_id]),
    container.resolve(BOX_OFFICE_CHECKOUT).readCheckout(order.cart_id),
    channelName(container, order.sales_channel_id),
  ]);
  const printed = {
    ...(await printedMoney(container, order, shop)),
    placed_at: order.placed_at,
    status: status ? labelIn(status.label, locale) : "",
    payment_status:
      WORDS[locale].payment[
        paymentWord(order.payment, {
          ...amountsOf(order),
          to_capture: toMajor(captureIn(standing.state, order), currency_code),
        })
      ],
    sales_channel: channel,
    ship_to: [
      ship_to.company,
      ship_to.name,
      ...addressLines(ship_to, shop.seller.country_code, locale),
      ship_to.phone,
    ].filter((line): line is string => Boolean(line)),
    cancelled_lines: cancelled.map(({ title, quantity, amount_minor }) => ({
      title,
      quantity,
      amount: toMajor(amount_minor, currency_code),
    })),
    answers: said.fields.map(({ label, text }) => ({ label, text })),
    terms: said.terms ? [said.terms] : [],
    tickets: tickets.map((ticket) => printedTicket(ticket, locale)),
  };
  const content = await renderOrderPdf(printed, { locale, created_at: new Date() });
  return { filename: `${paperName("order", locale, standing.order_code)}.pdf`, content };
}

function printedTicket(ticket: Registration, locale: Locale) {
  const { number, status, event, session, ticket_type, attendee, holder } = ticket;
  return {
    number,
    event: event.title,
    session: [session.name, formatSessionTime({ ...session, timezone: event.timezone }, locale)]
      .filter(Boolean)
      .join(", "),
    ticket_type: ticket_type.name,
    attendee_name: holder?.name ?? attendee.name,
    status: WORDS[locale].ticket[status],
  };
}

async function channelName(container: MedusaContainer, id: string | null): Promise<string | null> {
  if (!id) return null;
  const [channel] = await container
    .resolve(Modules.SALES_CHANNEL)
    .listSalesChannels({ id: [id] }, { select: ["name"], take: 1 });
  return channel?.name ?? null;
}
