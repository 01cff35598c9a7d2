import { defineWidgetConfig } from "@medusajs/admin-sdk";
import type { AdminOrder, DetailWidgetProps } from "@medusajs/framework/types";
import { Button } from "@medusajs/ui";
import { useState } from "react";
import { AskedFor } from "../components/invoices/asked-for";
import { CreateDraftModal } from "../components/invoices/draft-modal";
import { useInvoiceDeeds } from "../components/invoices/invoice-deeds";
import { InvoiceList } from "../components/invoices/invoice-list";
import { InvoicedLines } from "../components/invoices/invoiced-lines";
import { Section } from "../components/page";
import { EmptyState, ErrorState } from "../components/states";
import { useOrderInvoices } from "../hooks/use-invoices";
import { useBoxOfficeOrder } from "../hooks/use-orders";
import { useShopSettings } from "../hooks/use-shop-settings";
import { useText } from "../hooks/use-text";
import type { OrderInvoices } from "../lib/invoice-types";
import type { BoxOfficeOrder } from "../lib/order-types";

/** On an order: what of it is invoiced, paid, shipped, credited and left, and what can be done about it (M2, M4). */
export default function OrderInvoicesWidget({ data: order }: DetailWidgetProps<AdminOrder>) {
  const { t } = useText();
  const boxOffice = useBoxOfficeOrder(order.id);
  const overview = useOrderInvoices(order.id);
  const display = useShopSettings("display");
  const { error, refetch } = [boxOffice, overview, display].find((one) => one.error) ?? {};

  if (boxOffice.data && overview.data && display.data) {
    return (
      <Invoices
        orderId={order.id}
        order={boxOffice.data}
        overview={overview.data}
        timezone={display.data.timezone}
      />
    );
  }
  return error && refetch ? (
    <Section title={t("invoices.title")}>
      <ErrorState error={error} onRetry={refetch} />
    </Section>
  ) : null;
}

function Invoices({
  orderId,
  order,
  overview,
  timezone,
}: {
  orderId: string;
  order: BoxOfficeOrder;
  overview: OrderInvoices;
  timezone: string;
}) {
  const { t } = useText();
  const [isCreating, setCreating] = useState(false);
  const deeds = useInvoiceDeeds({ order, overview, timezone });
  const { invoices, invoice_request, credit_notes, lines, left_to_invoice } = overview;
  if (!invoices.length && !left_to_invoice) return null;

  const createButton = left_to_invoice > 0 && (
    <Button size="small" variant="secondary" onClick={() => setCreating(true)}>
      {t("invoices.create")}
    </Button>
  );
  return (
    <Section title={t("invoices.title")} actions={invoices.length > 0 && createButton}>
      {invoice_request && <AskedFor request={invoice_request} />}
      {invoices.length > 0 ? (
        <>
          {lines.length > 0 && <InvoicedLines lines={lines} />}
          <InvoiceList
            invoices={invoices}
            creditNotes={credit_notes}
            timezone={timezone}
            deeds={deeds}
          />
        </>
      ) : (
        <EmptyState
          title={t("invoices.emptyTitle")}
          text={t("invoices.emptyText")}
          action={createButton}
        />
      )}
      {deeds.forms}
      {isCreating && (
        <CreateDraftModal
          orderId={orderId}
          lines={lines}
          currency_code={order.currency_code}
          timezone={timezone}
          asked={invoice_request}
          onClose={() => setCreating(false)}
        />
      )}
    </Section>
  );
}

export const config = defineWidgetConfig({
  id: "box-office-order-invoices",
  zone: "order.details",
});
