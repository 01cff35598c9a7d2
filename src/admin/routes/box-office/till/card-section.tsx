import { Alert, Text } from "@medusajs/ui";
import { CardBadge } from "../../../components/gift-cards/card-badge";
import { TextLink } from "../../../components/links";
import { Section } from "../../../components/page";
import { useFormat } from "../../../hooks/use-format";
import { useText } from "../../../hooks/use-text";
import type { GiftCard } from "../../../lib/gift-card-types";
import type { Taken } from "./receipt";
import { TakeForm } from "./take-form";

/** The card in the hand: what is on it, and what is taken off it as far as its state allows it. */
export function CardSection({
  card,
  onTaken,
}: {
  card: GiftCard;
  onTaken: (taken: Taken, card: GiftCard) => void;
}) {
  const { t } = useText();
  const format = useFormat();
  const { id, masked_code, balance: amount, held, currency_code, state, is_expired } = card;
  const mayPay = state === "active" && amount > 0;
  return (
    <Section
      title={t("giftCards.named", { card: masked_code })}
      badge={<CardBadge card={card} />}
      actions={
        <TextLink to={`/box-office/gift-cards/${id}`} className="txt-compact-small-plus">
          {t("till.openCard")}
        </TextLink>
      }
    >
      <div className="px-6 py-4">
        <Text size="small" className="text-ui-fg-subtle">
          {t("giftCards.amount")}
        </Text>
        <p className="text-ui-fg-base text-3xl font-medium tabular-nums" role="status">
          {format.money({ amount, currency_code })}
        </p>
        {held > 0 && (
          <Text size="small" className="text-ui-fg-subtle mt-1">
            {t("till.held", { amount: format.money({ amount: held, currency_code }) })}
          </Text>
        )}
      </div>
      {mayPay && is_expired && <Notice text={t("till.expired")} />}
      {mayPay ? (
        <TakeForm key={id} card={card} onTaken={onTaken} />
      ) : (
        <Notice text={whyNot(card, t)} />
      )}
    </Section>
  );
}

function Notice({ text }: { text: string }) {
  return (
    <div className="px-6 py-4">
      <Alert variant="warning">{text}</Alert>
    </div>
  );
}

const whyNot = ({ state }: GiftCard, t: ReturnType<typeof useText>["t"]): string =>
  t(state === "active" ? "till.empty" : `till.whyNot.${state}`);
