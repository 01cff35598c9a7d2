import { BarChart } from "../../../../components/bar-chart";
import { Section } from "../../../../components/page";
import { useFormat } from "../../../../hooks/use-format";
import { useText } from "../../../../hooks/use-text";
import type { Turnover } from "../../../../lib/gift-card-types";
import { partsIn } from "./period";

/** What was sold and what was redeemed, by day or by month. */
export function ChartSection({ turnover }: { turnover: Turnover }) {
  const { t } = useText();
  const format = useFormat();
  const { currency_code, periods, from, to, sold, redeemed } = turnover;
  const written = (amount: number) => format.money({ amount, currency_code });
  const isByMonth = partsIn(turnover) === "month";
  return (
    <Section title={t(isByMonth ? "turnover.chart.months" : "turnover.chart.days")}>
      <BarChart
        areBeside
        written={written}
        summary={t("turnover.chart.summary", {
          from: format.day(from),
          to: format.day(to),
          sold: written(sold),
          redeemed: written(redeemed),
        })}
        rowHeading={t("events.chart.period")}
        rows={periods.map((part) => ({
          label: isByMonth ? format.month(part.from) : format.shortDay(part.from),
          sold: part.sold,
          redeemed: part.redeemed,
        }))}
        series={[
          { key: "sold", label: t("giftCards.flow.sold"), tone: "sold" },
          { key: "redeemed", label: t("giftCards.flow.redeemed"), tone: "used" },
        ]}
      />
    </Section>
  );
}
