import { CardBadge } from "../../../../components/gift-cards/card-badge";
import { CustomerLink } from "../../../../components/gift-cards/card-people";
import { TextLink } from "../../../../components/links";
import { Fact, Facts, KeyFigure, Section } from "../../../../components/page";
import { useFormat } from "../../../../hooks/use-format";
import { useMoment } from "../../../../hooks/use-moment";
import { useText } from "../../../../hooks/use-text";
import { lastDayOf } from "../../../../lib/card-expiry";
import { mailingOf } from "../../../../lib/card-mailing";
import type { GiftCard } from "../../../../lib/gift-card-types";
import { useCardDeeds } from "./card-deeds";
import type { OpenCard } from "./use-held-line";

/** What a card is, what is on it, and what can be done with it (D3–D6). */
export function HeaderSection({ card, timezone }: { card: OpenCard; timezone: string }) {
  const { t } = useText();
  const { gift_card } = card;
  const { buttons, forms } = useCardDeeds(card, timezone);
  return (
    <Section
      level="h1"
      title={t("giftCards.named", { card: gift_card.masked_code })}
      badge={<CardBadge card={gift_card} />}
      actions={buttons}
    >
      <Amounts card={gift_card} />
      <CardFacts card={gift_card} timezone={timezone} />
      {forms}
    </Section>
  );
}

function Amounts({ card }: { card: GiftCard }) {
  const { t } = useText();
  const format = useFormat();
  const { balance, held, initial_amount, currency_code } = card;
  const figures = [
    [t("giftCards.amount"), balance],
    [t("giftCards.held"), held],
    [t("giftCards.initial"), initial_amount],
  ] as const;
  return (
    <div className="overflow-hidden">
      <dl className="-mb-px -mr-px grid grid-cols-2 sm:grid-cols-3">
        {figures.map(([label, amount]) => (
          <KeyFigure key={label} label={label}>
            <span className="tabular-nums">{format.money({ amount, currency_code })}</span>
          </KeyFigure>
        ))}
      </dl>
    </div>
  );
}

function CardFacts({ card, timezone }: { card: GiftCard; timezone: string }) {
  const { t } = useText();
  const format = useFormat();
  const moment = useMoment();
  const { order_id, order_code, customer, buyer, redeemed_by, recipient, expires_at } = card;
  const { name, email, message, send_at, sent_at } = recipient;
  const mailing = mailingOf(card);
  const mailedAt = mailing === "sent" ? sent_at : send_at;
  return (
    <Facts>
      <Fact label={t("giftCards.expires")}>
        {expires_at ? format.day(lastDayOf(expires_at, timezone)) : t("giftCards.never")}
      </Fact>
      <Fact label={t("giftCards.purchased")}>{moment(card.purchased_at)}</Fact>
      <Fact label={t("giftCards.activated")}>{card.activated_at && moment(card.activated_at)}</Fact>
      <Fact label={t("giftCards.lastUsed")}>{card.last_used_at && moment(card.last_used_at)}</Fact>
      <Fact label={t("orders.order")}>
        {order_id && <TextLink to={`/orders/${order_id}`}>{order_code ?? order_id}</TextLink>}
      </Fact>
      <Fact label={t("giftCards.boughtBy")}>
        {customer ? (
          <CustomerLink customer={customer} />
        ) : (
          [buyer.name, buyer.email].filter(Boolean).join(", ")
        )}
      </Fact>
      {redeemed_by && (
        <Fact label={t("giftCards.redeemedBy")}>
          <CustomerLink customer={redeemed_by} />
        </Fact>
      )}
      <Fact label={t("giftCards.recipient.title")}>
        {[name, email].filter(Boolean).join(", ")}
        {message && <p className="text-ui-fg-subtle whitespace-pre-line">{message}</p>}
      </Fact>
      <Fact label={t("giftCards.mail")}>
        {t(`giftCards.mailing.${mailing}`, { when: mailedAt ? moment(mailedAt) : "" })}
      </Fact>
      <Fact label={t("giftCards.mode")}>{t(`giftCards.modes.${card.mode}`)}</Fact>
      <Fact label={t("giftCards.origin")}>{t(`giftCards.origins.${card.origin}`)}</Fact>
      <Fact label={t("giftCards.voucherType")}>{t(`giftCards.vouchers.${card.voucher_type}`)}</Fact>
      {card.note && <Fact label={t("giftCards.note")}>{card.note}</Fact>}
    </Facts>
  );
}
