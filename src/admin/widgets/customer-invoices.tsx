import { defineWidgetConfig } from "@medusajs/admin-sdk";
import type { AdminCustomer, DetailWidgetProps } from "@medusajs/framework/types";
import { OpenInvoices } from "../components/invoices/open-invoices";
import { TextLink } from "../components/links";
import { Section } from "../components/page";
import { EmptyState, Loaded } from "../components/states";
import { useInvoices } from "../hooks/use-invoices";
import { useShopSettings } from "../hooks/use-shop-settings";
import { useText } from "../hooks/use-text";
import { OPEN_STATES } from "../lib/invoice-types";

/** As many as a widget shows; the rest is a click away. */
const SHOWN_INVOICES = 5;

/** On a customer: the invoices of which something is due, those due first at the top, and what they come to. */
export default function CustomerInvoicesWidget({
  data: customer,
}: DetailWidgetProps<AdminCustomer>) {
  const { t } = useText();
  const open = useInvoices({
    customer_id: customer.id,
    state: OPEN_STATES,
    order: "due_at",
    limit: SHOWN_INVOICES,
  });
  const display = useShopSettings("display");
  return (
    <Section
      title={t("invoiceList.widget.title")}
      actions={
        <TextLink
          to={`/orders/invoices?customer_id=${customer.id}`}
          className="txt-compact-small-plus"
        >
          {t("invoiceList.widget.all")}
        </TextLink>
      }
    >
      <Loaded result={display}>
        {({ timezone }) => (
          <Loaded result={open}>
            {(page) =>
              page.invoices.length ? (
                <OpenInvoices page={page} timezone={timezone} />
              ) : (
                <EmptyState title={t("invoiceList.widget.empty")} />
              )
            }
          </Loaded>
        )}
      </Loaded>
    </Section>
  );
}

export const config = defineWidgetConfig({
  id: "box-office-customer-invoices",
  zone: "customer.details",
});
