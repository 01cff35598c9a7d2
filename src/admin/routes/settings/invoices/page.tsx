import { defineRouteConfig } from "@medusajs/admin-sdk";
import { crumb } from "../../../components/crumb";
import { Page, Section } from "../../../components/page";
import { useText } from "../../../hooks/use-text";
import { SellerSection } from "./seller-section";
import { SeriesSection } from "./series-section";
import { TaxesSection } from "./taxes-section";
import { TermsSection } from "./terms-section";
import { TextsSection } from "./texts-section";
import { TimezoneSection } from "./timezone-section";

/** Whom invoices are from, how they are numbered, when they are due and what stands on them (M2). */
export default function InvoiceSettingsPage() {
  const { t } = useText();
  return (
    <Page>
      <Section
        level="h1"
        title={t("invoiceSettings.menu")}
        description={t("invoiceSettings.hint")}
      />
      <SellerSection />
      <TermsSection />
      <SeriesSection />
      <TextsSection />
      <TaxesSection />
      <TimezoneSection />
    </Page>
  );
}

export const handle = crumb("invoiceSettings.menu");

export const config = defineRouteConfig({
  label: "invoiceSettings.menu",
  translationNs: "boxOffice",
  rank: 4,
});
