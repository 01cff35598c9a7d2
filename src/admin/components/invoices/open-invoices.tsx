import { Text } from "@medusajs/ui";
import { useFormat } from "../../hooks/use-format";
import { useText } from "../../hooks/use-text";
import type { Invoice, InvoicePage } from "../../lib/invoice-types";
import { TextLink } from "../links";
import { Line } from "../orders/line";
import { StatusBadge } from "../status-badge";

/** Invoices in the little room of a widget, below what is due of all of them in each currency. */
export function OpenInvoices({
  page: { invoices, totals, count },
  timezone,
}: {
  page: InvoicePage;
  /** The shop's. */
  timezone: string;
}) {
  const { t } = useText();
  const format = useFormat();
  return (
    <>
      <div className="flex flex-col gap-y-1.5 px-6 py-4">
        {totals.map(({ currency_code, due, overdue }) => (
          <div key={currency_code} className="flex flex-col gap-y-1.5">
            <Line label={t("orders.due")}>{format.money({ amount: due, currency_code })}</Line>
            {overdue > 0 && (
              <Line label={t("invoiceList.totals.overdue")}>
                <span className="text-ui-fg-error">
                  {format.money({ amount: overdue, currency_code })}
                </span>
              </Line>
            )}
          </div>
        ))}
      </div>
      <ul className="divide-y">
        {invoices.map((invoice) => (
          <OpenInvoice key={invoice.id} invoice={invoice} timezone={timezone} />
        ))}
      </ul>
      {count > invoices.length && (
        <Text size="small" className="text-ui-fg-subtle px-6 py-3">
          {t("invoiceList.widget.more", { count: count - invoices.length })}
        </Text>
      )}
    </>
  );
}

function OpenInvoice({ invoice, timezone }: { invoice: Invoice; timezone: string }) {
  const { t } = useText();
  const format = useFormat();
  const { number, order_id, amount_due, currency_code, due_at, state, overdue } = invoice;
  return (
    <li className="flex items-start justify-between gap-x-3 px-6 py-3">
      <div className="flex min-w-0 flex-col gap-y-1.5">
        <TextLink to={`/orders/${order_id}`} className="txt-compact-small-plus break-words">
          {t("invoices.numbered", { number: number ?? "" })}
        </TextLink>
        {due_at && (
          <Text size="small" className="text-ui-fg-subtle">
            {t("invoiceList.widget.dueAt", { day: format.dayOf(due_at, timezone) })}
          </Text>
        )}
        <StatusBadge kind="invoice" status={overdue ? "overdue" : state} />
      </div>
      <Text size="small" className="shrink-0 tabular-nums">
        {format.money({ amount: amount_due, currency_code })}
      </Text>
    </li>
  );
}
