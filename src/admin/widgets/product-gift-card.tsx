import { defineWidgetConfig } from "@medusajs/admin-sdk";
import type { AdminProduct, DetailWidgetProps } from "@medusajs/framework/types";
import { Button } from "@medusajs/ui";
import { useState } from "react";
import type { AdminProductGiftCard } from "../../api/types";
import { ActionMenu } from "../components/action-menu";
import { ProductDrawer } from "../components/gift-cards/product-drawer";
import { endsOf } from "../components/gift-cards/product-values";
import { Fact, Facts, Section } from "../components/page";
import { Picture } from "../components/picture-field";
import { EmptyState, Loaded } from "../components/states";
import { useConfirm } from "../hooks/use-confirm";
import { useEvents } from "../hooks/use-events";
import { useFormat } from "../hooks/use-format";
import { useProductGiftCard, useSellNoGiftCards } from "../hooks/use-product-gift-card";
import { useCurrencies } from "../hooks/use-shop";
import { useText } from "../hooks/use-text";
import { RequestFailed } from "../lib/request-failed";

/** On a product that isn't an event's, in a shop that has gift cards: whether it sells them, and what they are. */
export default function ProductGiftCardWidget({ data: product }: DetailWidgetProps<AdminProduct>) {
  const { data } = useEvents({ product_id: product.id, limit: 1 });
  return data && !data.events.length ? <GiftCardSection id={product.id} /> : null;
}

function GiftCardSection({ id }: { id: string }) {
  const { t } = useText();
  const result = useProductGiftCard(id);
  const currencies = useCurrencies().data ?? [];
  const stop = useStop(id);
  const [isOpen, setOpen] = useState(false);
  const { data, error } = result;
  if (error instanceof RequestFailed && error.code === "gift_cards_off") return null;
  const card = data?.gift_card ?? null;
  const open = () => setOpen(true);
  return (
    <Section
      title={t("productCards.title")}
      actions={
        card && (
          <>
            <Button size="small" variant="secondary" disabled={!currencies.length} onClick={open}>
              {t("common.actions.edit")}
            </Button>
            <ActionMenu
              label={t("productCards.actions")}
              groups={[[{ label: t("productCards.stop.action"), onClick: stop }]]}
            />
          </>
        )
      }
    >
      <Loaded result={result} rows={2}>
        {({ gift_card }) =>
          gift_card ? (
            <TermsFacts card={gift_card} />
          ) : (
            <EmptyState
              title={t("productCards.none")}
              text={t("productCards.noneHint")}
              action={
                <Button
                  size="small"
                  variant="secondary"
                  disabled={!currencies.length}
                  onClick={open}
                >
                  {t("productCards.start")}
                </Button>
              }
            />
          )
        }
      </Loaded>
      {isOpen && data && (
        <ProductDrawer id={id} card={card} currencies={currencies} onClose={() => setOpen(false)} />
      )}
    </Section>
  );
}

/** Asks, and says what becomes of the cards that were sold. */
function useStop(id: string) {
  const { t } = useText();
  const confirm = useConfirm();
  const { mutate } = useSellNoGiftCards(id);
  return async () => {
    const isSure = await confirm({
      title: t("productCards.stop.title"),
      text: t("productCards.stop.text"),
      confirm: t("productCards.stop.action"),
    });
    if (isSure) mutate();
  };
}

function TermsFacts({ card }: { card: AdminProductGiftCard }) {
  const { t } = useText();
  const format = useFormat();
  const { free_amount, design_file_id, expires_in_months: count } = card;
  const ends = endsOf(card);
  return (
    <Facts>
      <Fact label={t("productCards.worth")}>
        {free_amount
          ? t("productCards.anyAmount", {
              min: format.money({ ...free_amount, amount: free_amount.min }),
              max: format.money({ ...free_amount, amount: free_amount.max }),
            })
          : t("productCards.prices")}
      </Fact>
      <Fact label={t("giftCards.expires")}>
        {ends === "months" && count !== null
          ? t("giftCardSettings.issuing.months", { count })
          : t(`productCards.ends.${ends}`)}
      </Fact>
      <Fact label={t("giftCards.voucherType")}>
        {t(`productCards.vouchers.${card.voucher_type}`)}
      </Fact>
      <Fact label={t("productCards.sent")}>{t(`productCards.sentBy.${card.send_by}`)}</Fact>
      {design_file_id && (
        <Fact label={t("productCards.picture")}>
          <Picture fileId={design_file_id} alt={t("productCards.picture")} />
        </Fact>
      )}
    </Facts>
  );
}

export const config = defineWidgetConfig({
  id: "box-office-product-gift-card",
  zone: "product.details.side",
});
