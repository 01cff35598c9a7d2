import { defineRouteConfig } from "@medusajs/admin-sdk";
import { Button, Tabs } from "@medusajs/ui";
import { Link, useSearchParams } from "react-router-dom";
import { crumbBelowOrders } from "../../../components/crumb";
import { Page, Section } from "../../../components/page";
import { Loaded } from "../../../components/states";
import { useShopSettings } from "../../../hooks/use-shop-settings";
import { useText } from "../../../hooks/use-text";
import { CreditNotesTab } from "./credit-notes-tab";
import { InvoicesTab } from "./invoices-tab";

/** The address says which list is shown. */
const TAB = "tab";
const CREDIT_NOTES = "credit-notes";
const INVOICES = "invoices";

/** All invoices and credit notes, with what is due of exactly those that are listed (M2). */
export default function InvoicesPage() {
  const { t } = useText();
  const display = useShopSettings("display");
  const [params, setParams] = useSearchParams();
  const tab = params.get(TAB) === CREDIT_NOTES ? CREDIT_NOTES : INVOICES;
  return (
    <Page>
      <Section
        level="h1"
        title={t("invoiceList.menu")}
        description={t("invoiceList.hint")}
        actions={
          <Button size="small" variant="secondary" asChild>
            <Link to="/orders/invoices/bank-file">{t("invoiceList.bankFile")}</Link>
          </Button>
        }
      >
        <Loaded result={display} rows={8}>
          {({ timezone }) => (
            <Tabs
              value={tab}
              onValueChange={(next) => setParams(next === INVOICES ? {} : { [TAB]: next })}
              className="divide-y"
            >
              <Tabs.List aria-label={t("invoiceList.tabs")} className="flex-wrap gap-1 px-6 py-3">
                <Tabs.Trigger value={INVOICES}>{t("invoiceList.menu")}</Tabs.Trigger>
                <Tabs.Trigger value={CREDIT_NOTES}>{t("invoiceList.creditNotes")}</Tabs.Trigger>
              </Tabs.List>
              <Tabs.Content value={INVOICES} className="divide-y">
                <InvoicesTab timezone={timezone} />
              </Tabs.Content>
              <Tabs.Content value={CREDIT_NOTES} className="divide-y">
                <CreditNotesTab timezone={timezone} />
              </Tabs.Content>
            </Tabs>
          )}
        </Loaded>
      </Section>
    </Page>
  );
}

export const handle = crumbBelowOrders("invoiceList.menu");

export const config = defineRouteConfig({
  label: "invoiceList.menu",
  translationNs: "boxOffice",
  nested: "/orders",
  rank: 4,
});
