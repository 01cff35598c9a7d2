import type { AdminOrder, AdminOrderAddress } from "@medusajs/framework/types";
import { type ReactNode, useEffect, useState } from "react";
import { createPortal } from "react-dom";
import { paymentWord } from "../../../shared/words/payment-word";
import { useFormat } from "../../hooks/use-format";
import { useLabel } from "../../hooks/use-label";
import { useText } from "../../hooks/use-text";
import type { BoxOfficeOrder } from "../../lib/order-types";
import { browserTimezone } from "../../lib/zoned-time";
import { useSums } from "./use-sums";

/**
 * Prints an order: a page of its own in a frame that nobody sees, so that nothing of the admin around it is printed.
 * Mount it to print.
 */
export function PrintSheet({ onDone, ...shown }: Sheet & { onDone: () => void }) {
  const { t } = useText();
  const [page, setPage] = useState<Document | null>(null);
  useEffect(() => {
    const window = page?.defaultView;
    if (!window) return;
    const printing = setTimeout(() => {
      window.focus();
      window.print();
      onDone();
    });
    return () => clearTimeout(printing);
  }, [page, onDone]);
  return (
    <iframe
      title={t("orders.print.title")}
      srcDoc={EMPTY}
      onLoad={({ currentTarget }) => setPage(currentTarget.contentDocument)}
      aria-hidden
      tabIndex={-1}
      className="pointer-events-none fixed bottom-0 right-0 size-0 border-0"
    >
      {page && createPortal(<Contents {...shown} />, page.body)}
    </iframe>
  );
}

const EMPTY = "<!doctype html><html><body></body></html>";

type Sheet = { order: AdminOrder; boxOffice: BoxOfficeOrder };

/** The frame has none of the admin's styles. */
const STYLES = `
  body { font: 12px/1.5 system-ui, sans-serif; color: #000; margin: 0; }
  h1 { font-size: 18px; margin: 0 0 2px; }
  h2 { font-size: 12px; margin: 18px 0 4px; }
  p { margin: 0; white-space: pre-line; overflow-wrap: anywhere; }
  table { width: 100%; border-collapse: collapse; margin-top: 18px; }
  th, td { text-align: left; padding: 5px 8px 5px 0; border-bottom: 1px solid #ccc; vertical-align: top; }
  .number { text-align: right; white-space: nowrap; }
  .columns { display: flex; gap: 32px; }
  .columns > * { flex: 1; min-width: 0; }
`;

function Contents({ order, boxOffice }: Sheet) {
  const { t, language } = useText();
  const format = useFormat();
  const labelOf = useLabel();
  const { currency_code } = order;
  const money = (amount: number) => format.money({ amount, currency_code });
  const titles = new Map(boxOffice.lines.map((line) => [line.line_item_id, line.title]));
  const totals = [
    [t("orders.print.subtotal"), order.item_total],
    [t("orders.print.shipping"), order.shipping_total],
    [t("orders.print.total"), order.total],
    ...useSums(boxOffice),
    [t("orders.due"), boxOffice.amount_due],
  ] as const;
  return (
    <main lang={language}>
      <style>{STYLES}</style>
      <h1>
        {t("orders.print.heading", { number: order.display_id ?? "", code: boxOffice.order_code })}
      </h1>
      <p>
        {[
          format.dateTime(String(order.created_at), browserTimezone()),
          labelOf(boxOffice.status.label),
          t(`common.status.payment.${paymentWord(boxOffice.payment, boxOffice.amount_to_capture)}`),
          order.sales_channel?.name,
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      <div className="columns">
        <Part title={t("orders.customer")}>{order.email}</Part>
        <Part title={t("orders.print.shipTo")}>{linesOf(order.shipping_address)}</Part>
        <Part title={t("orders.print.billTo")}>{linesOf(order.billing_address)}</Part>
      </div>
      <table>
        <thead>
          <tr>
            <th>{t("orders.print.item")}</th>
            <th className="number">{t("orders.print.quantity")}</th>
            <th className="number">{t("orders.print.price")}</th>
            <th className="number">{t("orders.print.total")}</th>
          </tr>
        </thead>
        <tbody>
          {order.items.map((item) => (
            <tr key={item.id}>
              <td>{titles.get(item.id) ?? item.title}</td>
              <td className="number">{format.number(item.quantity)}</td>
              <td className="number">{money(item.unit_price)}</td>
              <td className="number">{money(item.total)}</td>
            </tr>
          ))}
          {totals.map(([label, amount]) => (
            <tr key={label}>
              <th colSpan={3}>{label}</th>
              <th className="number">{money(amount)}</th>
            </tr>
          ))}
        </tbody>
      </table>
      {boxOffice.cancelled_lines.length > 0 && (
        <Part title={t("orders.cancelledLines")}>
          {boxOffice.cancelled_lines
            .map(({ quantity, title, amount }) =>
              [`${format.number(quantity)} × ${title}`, money(amount)].join(" · "),
            )
            .join("\n")}
        </Part>
      )}
      {boxOffice.tickets.length > 0 && (
        <Part title={t("orders.print.tickets")}>
          {boxOffice.tickets
            .map(({ number, ticket_type, attendee, event, status }) =>
              [
                number,
                event.title,
                ticket_type.name,
                attendee.name,
                t(`common.status.ticket.${status}`),
              ]
                .filter(Boolean)
                .join(" · "),
            )
            .join("\n")}
        </Part>
      )}
      {boxOffice.fields.map(({ key, label, text }) => (
        <Part key={key} title={label}>
          {text}
        </Part>
      ))}
    </main>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2>{title}</h2>
      <p>{children || "–"}</p>
    </section>
  );
}

function linesOf(address: AdminOrderAddress | null | undefined): string {
  if (!address) return "";
  return [
    address.company,
    [address.first_name, address.last_name].filter(Boolean).join(" "),
    address.address_1,
    address.address_2,
    [address.postal_code, address.city].filter(Boolean).join(" "),
    address.country_code?.toUpperCase(),
    address.phone,
  ]
    .filter(Boolean)
    .join("\n");
}
