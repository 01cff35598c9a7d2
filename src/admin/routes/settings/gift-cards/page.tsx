import { defineRouteConfig } from "@medusajs/admin-sdk";
import { crumb } from "../../../components/crumb";
import { Page, Section } from "../../../components/page";
import { useText } from "../../../hooks/use-text";
import { CheckoutSection } from "./checkout-section";
import { IssuingSection } from "./issuing-section";
import { ModeSection } from "./mode-section";
import { RefundsSection } from "./refunds-section";
import { ReminderSection } from "./reminder-section";
import { TextsSection } from "./texts-section";

/** How the shop's gift cards are used, when they can be, until when, and what they may be worth (D9). */
export default function GiftCardSettingsPage() {
  const { t } = useText();
  return (
    <Page>
      <Section level="h1" title={t("giftCards.menu")} description={t("giftCardSettings.hint")} />
      <ModeSection />
      <IssuingSection />
      <CheckoutSection />
      <RefundsSection />
      <ReminderSection />
      <TextsSection />
    </Page>
  );
}

export const handle = crumb("giftCards.menu");

export const config = defineRouteConfig({
  label: "giftCards.menu",
  translationNs: "boxOffice",
  rank: 5,
});
