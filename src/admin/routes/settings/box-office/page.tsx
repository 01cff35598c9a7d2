import { defineRouteConfig } from "@medusajs/admin-sdk";
import { crumb } from "../../../components/crumb";
import { Page, Section } from "../../../components/page";
import { useText } from "../../../hooks/use-text";
import { CheckoutFieldsSection } from "./checkout-fields-section";
import { CompletionSection } from "./completion-section";
import { HoldsSection } from "./holds-section";
import { NotificationsSection } from "./notifications-section";
import { PaymentPageSection } from "./payment-page-section";
import { ShopSection } from "./shop-section";
import { TermsSection } from "./terms-section";

/** Who the shop is, what it asks at checkout, who is told of orders, where they are paid afterwards, and who may hold how much. */
export default function BoxOfficeSettingsPage() {
  const { t } = useText();
  return (
    <Page>
      <Section level="h1" title={t("shopSettings.menu")} description={t("shopSettings.hint")} />
      <ShopSection />
      <NotificationsSection />
      <TermsSection />
      <CheckoutFieldsSection />
      <PaymentPageSection />
      <CompletionSection />
      <HoldsSection />
    </Page>
  );
}

export const handle = crumb("shopSettings.menu");

export const config = defineRouteConfig({
  label: "shopSettings.menu",
  translationNs: "boxOffice",
  rank: 2,
});
