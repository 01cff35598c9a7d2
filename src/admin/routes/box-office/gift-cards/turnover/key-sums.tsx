import { KeyFigure } from "../../../../components/page";
import { useFormat } from "../../../../hooks/use-format";
import { useText } from "../../../../hooks/use-text";
import type { Turnover } from "../../../../lib/gift-card-types";
import { todayIn } from "../../../../lib/zoned-time";

/** What is owed, what was sold, and what became of that. */
export function KeySums({ turnover }: { turnover: Turnover }) {
  const { t } = useText();
  const format = useFormat();
  const { currency_code, as_of, timezone, outstanding, sold, of_sold } = turnover;
  // A day that isn't over yet has no end to tell of.
  const owed =
    as_of < todayIn(timezone)
      ? t("turnover.owedAt", { day: format.day(as_of) })
      : t("turnover.owedNow");
  const figures = [
    [owed, outstanding],
    [t("turnover.soldIn"), sold],
    [t("turnover.ofIt.redeemed"), of_sold.redeemed],
    [t("turnover.ofIt.outstanding"), of_sold.outstanding],
  ] as const;
  return (
    <section aria-label={t("turnover.title")} className="overflow-hidden">
      <dl className="-mb-px -mr-px grid grid-cols-2 lg:grid-cols-4">
        {figures.map(([label, amount]) => (
          <KeyFigure key={label} label={label}>
            <span className="tabular-nums">{format.money({ amount, currency_code })}</span>
          </KeyFigure>
        ))}
      </dl>
    </section>
  );
}
