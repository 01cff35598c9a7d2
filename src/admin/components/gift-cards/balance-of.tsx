import { Text } from "@medusajs/ui";
import { useFormat } from "../../hooks/use-format";
import { useText } from "../../hooks/use-text";
import type { GiftCard } from "../../lib/gift-card-types";

/** What is on a card, and below it what it was issued with where that is another amount (D3). */
export function BalanceOf({
  card: { balance, initial_amount, currency_code },
}: {
  card: Pick<GiftCard, "balance" | "initial_amount" | "currency_code">;
}) {
  const { t } = useText();
  const format = useFormat();
  const written = (amount: number) => format.money({ amount, currency_code });
  return (
    <span className="flex flex-col items-end tabular-nums">
      {written(balance)}
      {balance !== initial_amount && (
        <Text as="span" size="xsmall">
          {t("giftCards.ofInitial", { amount: written(initial_amount) })}
        </Text>
      )}
    </span>
  );
}
