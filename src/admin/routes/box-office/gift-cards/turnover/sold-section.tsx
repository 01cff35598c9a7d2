import { Fact, Facts, Section } from "../../../../components/page";
import { useFormat } from "../../../../hooks/use-format";
import { useText } from "../../../../hooks/use-text";
import type { Turnover } from "../../../../lib/gift-card-types";
import { todayIn } from "../../../../lib/zoned-time";

/** What has become of the cards that were sold in the period, and what was paid for them. */
export function SoldSection({ turnover }: { turnover: Turnover }) {
  const { t } = useText();
  const format = useFormat();
  const { currency_code, sold, sold_paid, of_sold, as_of, timezone } = turnover;
  const facts = [
    [t("giftCards.flow.sold"), sold],
    [t("giftCards.flow.sold_paid"), sold_paid],
    [t("turnover.ofSold.redeemed"), of_sold.redeemed],
    [t("turnover.ofSold.outstanding"), of_sold.outstanding],
    [t("turnover.ofSold.ended"), of_sold.ended],
  ] as const;
  return (
    <Section
      title={t("turnover.ofSold.title")}
      description={
        as_of < todayIn(timezone)
          ? t("turnover.ofSold.hint", { day: format.day(as_of) })
          : t("turnover.ofSold.now")
      }
    >
      <Facts>
        {facts.map(([label, amount]) => (
          <Fact key={label} label={label}>
            <span className="tabular-nums">{format.money({ amount, currency_code })}</span>
          </Fact>
        ))}
      </Facts>
    </Section>
  );
}
