import { BarChart } from "../../../../components/bar-chart";
import { Section } from "../../../../components/page";
import { EmptyState, Loaded } from "../../../../components/states";
import { useEventReport } from "../../../../hooks/use-events";
import { useFormat } from "../../../../hooks/use-format";
import { useText } from "../../../../hooks/use-text";
import { bucketDays } from "../../../../lib/day-buckets";
import type { BoxOfficeEvent, DaySales } from "../../../../lib/types";

/** What a bar still can be told apart from its neighbour at. */
const MAX_BARS = 45;

export function ChartSection({ event }: { event: BoxOfficeEvent }) {
  const { t } = useText();
  return (
    <Section title={t("events.chart.title")}>
      <Loaded result={useEventReport(event.id)}>
        {({ sales_by_day = [] }) =>
          sales_by_day.length ? (
            <SalesChart days={sales_by_day} />
          ) : (
            <EmptyState title={t("events.chart.empty")} />
          )
        }
      </Loaded>
    </Section>
  );
}

function SalesChart({ days }: { days: DaySales[] }) {
  const { t } = useText();
  const format = useFormat();
  const buckets = bucketDays(days, ["sold", "awaiting_payment"], MAX_BARS);
  const total = (key: "sold" | "awaiting_payment") =>
    format.number(days.reduce((sum, day) => sum + day[key], 0));
  const labelOf = (from: string, to: string) =>
    from === to ? format.shortDay(from) : `${format.shortDay(from)} – ${format.shortDay(to)}`;

  return (
    <BarChart
      summary={t("events.chart.summary", {
        from: format.day(days[0]?.date ?? ""),
        to: format.day(days.at(-1)?.date ?? ""),
        sold: total("sold"),
        awaiting: total("awaiting_payment"),
      })}
      rowHeading={t("events.chart.period")}
      rows={buckets.map(({ from, to, sold, awaiting_payment }) => ({
        label: labelOf(from, to),
        sold,
        awaiting_payment,
      }))}
      series={[
        { key: "sold", label: t("events.figures.sold"), tone: "sold" },
        { key: "awaiting_payment", label: t("events.figures.awaiting"), tone: "awaiting" },
      ]}
    />
  );
}
