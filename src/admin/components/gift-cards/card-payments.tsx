import { Text } from "@medusajs/ui";
import { useFormat } from "../../hooks/use-format";
import { useText } from "../../hooks/use-text";
import type { BoxOfficeOrder } from "../../lib/order-types";
import { TextLink } from "../links";

type Payment = BoxOfficeOrder["gift_card_payments"][number];

/** The cards and the credit that paid an order: how much, and what of it has gone back (D4). */
export function CardPayments({
  payments,
  currency_code,
}: {
  payments: readonly Payment[];
  currency_code: string;
}) {
  return (
    <ul className="divide-y">
      {payments.map((payment) => (
        <CardPayment
          key={payment.gift_card_id ?? "credit"}
          payment={payment}
          currency_code={currency_code}
        />
      ))}
    </ul>
  );
}

function CardPayment({ payment, currency_code }: { payment: Payment; currency_code: string }) {
  const { t } = useText();
  const format = useFormat();
  const { gift_card_id, masked_code, amount, amount_given_back } = payment;
  return (
    <li className="txt-small flex flex-wrap items-start justify-between gap-x-3 gap-y-1 px-6 py-3">
      {gift_card_id && masked_code ? (
        <TextLink to={`/box-office/gift-cards/${gift_card_id}`} className="txt-compact-small-plus">
          {t("giftCards.named", { card: masked_code })}
        </TextLink>
      ) : (
        <Text size="small">{t("giftCards.usedCredit")}</Text>
      )}
      <div className="flex flex-col items-end">
        <span className="tabular-nums">{format.money({ amount, currency_code })}</span>
        {amount_given_back > 0 && (
          <Text size="xsmall" className="text-ui-fg-muted">
            {t("giftCards.usedBack", {
              amount: format.money({ amount: amount_given_back, currency_code }),
            })}
          </Text>
        )}
      </div>
    </li>
  );
}
