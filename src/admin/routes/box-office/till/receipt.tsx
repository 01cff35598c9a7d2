import { Button } from "@medusajs/ui";
import { createPortal } from "react-dom";
import { Line } from "../../../components/orders/line";
import { Section } from "../../../components/page";
import { useFormat } from "../../../hooks/use-format";
import { useMoment } from "../../../hooks/use-moment";
import { useShopSettings } from "../../../hooks/use-shop-settings";
import { useText } from "../../../hooks/use-text";
import type { GiftCard } from "../../../lib/gift-card-types";

/** What was taken off a card, and when. */
export type Taken = { amount: number; reason: string; at: string };

/** Of the page the receipt alone is printed, as wide as a till's roll. */
const ON_PAPER = `
  [data-box-office-receipt] { display: none; }
  @media print {
    body > :not([data-box-office-receipt]) { display: none !important; }
    [data-box-office-receipt] { display: block; max-width: 72mm; }
  }`;

/** What was taken off a card and what is left on it, for who holds it; of its code only the end. */
export function Receipt({
  card,
  taken,
  onNext,
}: {
  card: GiftCard;
  taken: Taken;
  onNext: () => void;
}) {
  const { t } = useText();
  return (
    <Section
      title={t("till.receipt.title")}
      actions={
        <>
          <Button variant="secondary" onClick={() => window.print()}>
            {t("orders.papers.print")}
          </Button>
          <Button onClick={onNext}>{t("till.next")}</Button>
        </>
      }
    >
      <div className="px-6 py-4">
        <Lines card={card} taken={taken} />
      </div>
      <style>{ON_PAPER}</style>
      {createPortal(
        <div data-box-office-receipt="">
          <Lines card={card} taken={taken} />
        </div>,
        document.body,
      )}
    </Section>
  );
}

function Lines({
  card: { masked_code, balance, currency_code },
  taken: { amount, reason, at },
}: {
  card: GiftCard;
  taken: Taken;
}) {
  const { t } = useText();
  const format = useFormat();
  const moment = useMoment();
  const shop = useShopSettings("shop").data;
  return (
    <div className="flex flex-col gap-y-1.5 tabular-nums">
      {shop?.name && <p className="txt-compact-medium-plus">{shop.name}</p>}
      <Line label={t("till.receipt.card")}>
        <span className="font-mono">{masked_code}</span>
      </Line>
      <Line label={t("till.receipt.taken")}>{format.money({ amount, currency_code })}</Line>
      <Line label={t("till.receipt.left")}>{format.money({ amount: balance, currency_code })}</Line>
      <Line label={t("orders.change.reason")}>{reason}</Line>
      <Line label={t("orders.log.when")}>{moment(at)}</Line>
    </div>
  );
}
