import { defineRouteConfig } from "@medusajs/admin-sdk";
import { crumb } from "../../../components/crumb";
import { Page, Section } from "../../../components/page";
import { Loaded } from "../../../components/states";
import { useShopSettings } from "../../../hooks/use-shop-settings";
import { useText } from "../../../hooks/use-text";
import { DeadlineSection } from "./deadline-section";
import { InvoicePreview } from "./invoice-preview";
import { OrderingSection } from "./ordering-section";
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
      <OrderingSection />
      <DeadlineSection />
      <SeriesSection />
      <TextsSection />
      <TaxesSection />
      <TimezoneSection />
      <PreviewSection />
    </Page>
  );
}

/** With what is saved; each form that has a say in it shows it too, with what is typed. */
function PreviewSection() {
  const { t } = useText();
  return (
    <Section title={t("invoiceSettings.preview.title")}>
      <Loaded result={useShopSettings("invoicing")}>
        {(settings) => (
          <div className="px-6 py-4">
            <InvoicePreview settings={settings} />
          </div>
        )}
      </Loaded>
    </Section>
  );
}

export const handle = crumb("invoiceSettings.menu");

export const config = defineRouteConfig({
  label: "invoiceSettings.menu",
  translationNs: "boxOffice",
  rank: 4,
});
