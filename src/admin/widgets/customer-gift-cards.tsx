import { defineWidgetConfig } from "@medusajs/admin-sdk";
import type { AdminCustomer, DetailWidgetProps } from "@medusajs/framework/types";
import { Button } from "@medusajs/ui";
import { useState } from "react";
import { CardRows } from "../components/gift-cards/card-rows";
import { CreditAccounts } from "../components/gift-cards/credit-accounts";
import { CreditDrawer } from "../components/gift-cards/credit-drawer";
import { TextLink } from "../components/links";
import { Section } from "../components/page";
import { EmptyState, Loaded } from "../components/states";
import { useCustomerCredit, useGiftCards } from "../hooks/use-gift-cards";
import { useCurrencies } from "../hooks/use-shop";
import { useText } from "../hooks/use-text";

/** As many as a widget shows; the rest is a click away. */
const SHOWN_CARDS = 5;

/** On a customer: their credit and what became of it, and the cards that they bought or redeemed (D7, D8). */
export default function CustomerGiftCardsWidget({
  data: customer,
}: DetailWidgetProps<AdminCustomer>) {
  const { t } = useText();
  const credit = useCustomerCredit(customer.id);
  const cards = useGiftCards({ customer_id: customer.id, limit: SHOWN_CARDS });
  const currencies = useCurrencies().data ?? [];
  const [isSetting, setSetting] = useState(false);
  return (
    <>
      <Section
        title={t("giftCards.credit.widget")}
        actions={
          <Button
            size="small"
            variant="secondary"
            disabled={!credit.data || !currencies.length}
            onClick={() => setSetting(true)}
          >
            {t("giftCards.credit.set")}
          </Button>
        }
      >
        <Loaded result={credit}>{(accounts) => <CreditAccounts accounts={accounts} />}</Loaded>
      </Section>
      <Section
        title={t("giftCards.menu")}
        actions={
          <TextLink
            to={`/box-office/gift-cards?customer_id=${customer.id}`}
            className="txt-compact-small-plus"
          >
            {t("giftCards.all")}
          </TextLink>
        }
      >
        <Loaded result={cards}>
          {({ gift_cards }) =>
            gift_cards.length ? (
              <CardRows cards={gift_cards} />
            ) : (
              <EmptyState title={t("giftCards.noneOfCustomer")} />
            )
          }
        </Loaded>
      </Section>
      {isSetting && credit.data && (
        <CreditDrawer
          customerId={customer.id}
          about={customer.email}
          accounts={credit.data}
          currencies={currencies}
          onClose={() => setSetting(false)}
        />
      )}
    </>
  );
}

export const config = defineWidgetConfig({
  id: "box-office-customer-gift-cards",
  zone: "customer.details",
});
