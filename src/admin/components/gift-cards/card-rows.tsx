import { Text } from "@medusajs/ui";
import { useFormat } from "../../hooks/use-format";
import { useText } from "../../hooks/use-text";
import type { GiftCard } from "../../lib/gift-card-types";
import { TextLink } from "../links";
import { ActivateButton } from "./activate-button";
import { BalanceOf } from "./balance-of";
import { CardBadge } from "./card-badge";

/** Cards in the little room of a widget; those that wait for it are activated here (D2). */
export function CardRows({ cards }: { cards: readonly GiftCard[] }) {
  return (
    <ul className="divide-y">
      {cards.map((card) => (
        <CardRow key={card.id} card={card} />
      ))}
    </ul>
  );
}

function CardRow({ card }: { card: GiftCard }) {
  const { t } = useText();
  const format = useFormat();
  const { id, masked_code, state, recipient, initial_amount: amount, currency_code } = card;
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-3 gap-y-2 px-6 py-3">
      <div className="flex min-w-0 flex-col items-start gap-y-1.5">
        <TextLink to={`/box-office/gift-cards/${id}`} className="txt-compact-small-plus">
          {t("giftCards.named", { card: masked_code })}
        </TextLink>
        {recipient.name && (
          <Text size="small" className="text-ui-fg-subtle break-words">
            {t("giftCards.recipient.title")}: {recipient.name}
          </Text>
        )}
        <CardBadge card={card} />
      </div>
      <div className="txt-small flex flex-col items-end gap-y-2">
        {state === "pending" ? (
          <>
            <span className="tabular-nums">{format.money({ amount, currency_code })}</span>
            <ActivateButton card={card} />
          </>
        ) : (
          <BalanceOf card={card} />
        )}
      </div>
    </li>
  );
}
