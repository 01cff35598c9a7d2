import { useFormat } from "../../hooks/use-format";
import { useText } from "../../hooks/use-text";
import type { NewBalance } from "../../lib/new-balance";
import { Line } from "../orders/line";

/** What an amount is, what it becomes, and the difference, as it is typed. */
export function BeforeAfter({
  before,
  change,
  currency_code,
}: {
  before: number;
  /** Undefined as long as no amount is typed. */
  change: NewBalance | undefined;
  currency_code: string;
}) {
  const { t } = useText();
  const format = useFormat();
  const written = (amount: number) => format.money({ amount, currency_code });
  return (
    <section
      aria-label={t("giftCards.change.title")}
      className="bg-ui-bg-subtle flex flex-col gap-y-1.5 rounded-lg px-4 py-3 tabular-nums"
    >
      <Line label={t("giftCards.change.before")}>{written(before)}</Line>
      <Line label={t("giftCards.change.after")}>{change ? written(change.after) : "–"}</Line>
      <Line label={t("giftCards.change.difference")}>
        {change ? `${change.difference > 0 ? "+" : ""}${written(change.difference)}` : "–"}
      </Line>
    </section>
  );
}
