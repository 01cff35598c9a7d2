import { Skeleton, Table } from "@medusajs/ui";
import { type ComponentProps, lazy, Suspense, useId } from "react";
import { useFormat } from "../hooks/use-format";
import { useText } from "../hooks/use-text";

export type Series = { key: string; label: string; tone: "sold" | "awaiting" | "used" };

type Row = { label: string } & Record<string, string | number>;

type BarChartProps = {
  /** The chart in a sentence, for those who can't see it. */
  summary: string;
  /** What the rows are, as the heading of the table's first column. */
  rowHeading: string;
  rows: readonly Row[];
  series: readonly Series[];
  /** Each has a bar of its own, for together they come to nothing. */
  areBeside?: boolean;
  /** As the figures of the table are written, where they are no plain numbers. */
  written?: (value: number) => string;
};

const HEIGHT = 240;

/** Bars over time, stacked or beside one another; the figures stand in a table below for whoever wants or needs them. */
export function BarChart({ summary, rowHeading, rows, series, areBeside, written }: BarChartProps) {
  const { t } = useText();
  const format = useFormat();
  const inTable = written ?? format.number;
  return (
    <figure className="flex flex-col gap-y-4 px-6 py-4">
      <figcaption className="sr-only">{summary}</figcaption>
      <div aria-hidden className="text-ui-fg-subtle" style={{ height: HEIGHT }}>
        <Suspense fallback={<Skeleton className="size-full" />}>
          <Bars {...{ rows, series, areBeside, written }} formatNumber={format.number} />
        </Suspense>
      </div>
      <details>
        <summary className="txt-compact-small-plus text-ui-fg-subtle cursor-pointer">
          {t("common.chart.table")}
        </summary>
        <div className="mt-3 max-h-80 overflow-auto">
          <Table>
            <Table.Header>
              <Table.Row>
                <Table.HeaderCell>{rowHeading}</Table.HeaderCell>
                {series.map(({ key, label }) => (
                  <Table.HeaderCell key={key} className="text-right">
                    {label}
                  </Table.HeaderCell>
                ))}
              </Table.Row>
            </Table.Header>
            <Table.Body>
              {rows.map((row) => (
                <Table.Row key={row.label}>
                  <Table.Cell>{row.label}</Table.Cell>
                  {series.map(({ key }) => (
                    <Table.Cell key={key} className="text-right tabular-nums">
                      {inTable(Number(row[key]))}
                    </Table.Cell>
                  ))}
                </Table.Row>
              ))}
            </Table.Body>
          </Table>
        </div>
      </details>
    </figure>
  );
}

const FILLS = {
  sold: "var(--tag-green-icon)",
  awaiting: "var(--tag-orange-icon)",
  used: "var(--tag-blue-icon)",
} as const;

/**
 * Recharts is large and is loaded when a chart is shown. Its markup stays in this file all the same: a
 * host's Tailwind does not read the chunks that an import() of ours would become.
 */
const Bars = lazy(async () => {
  const recharts = await import("recharts");
  return { default: (props: BarsProps) => <BarsOf recharts={recharts} {...props} /> };
});

type BarsProps = Omit<BarChartProps, "summary" | "rowHeading"> & {
  formatNumber: (value: number) => string;
};

function BarsOf({
  recharts,
  rows,
  series,
  areBeside = false,
  formatNumber,
  written = formatNumber,
}: BarsProps & { recharts: typeof import("recharts") }) {
  const { Bar, BarChart: Chart, CartesianGrid, Legend, ResponsiveContainer } = recharts;
  const { Tooltip, XAxis, YAxis } = recharts;
  const hatch = useId();
  const axis = { stroke: "currentColor", fontSize: 12, tickLine: false, axisLine: false } as const;
  const fillOf = (tone: Series["tone"]) => (tone === "awaiting" ? `url(#${hatch})` : FILLS[tone]);

  return (
    <ResponsiveContainer width="100%" height="100%">
      <Chart data={[...rows]} margin={{ left: 0, right: 8, top: 8 }} accessibilityLayer={false}>
        <defs>
          {/* Not by colour alone. */}
          <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse">
            <rect width="6" height="6" fill={FILLS.awaiting} />
            <path d="M-1,7 L7,-1" stroke="white" strokeOpacity="0.6" strokeWidth="2" />
          </pattern>
        </defs>
        <CartesianGrid vertical={false} stroke="var(--border-base)" />
        <XAxis dataKey="label" {...axis} minTickGap={24} />
        <YAxis {...axis} width="auto" allowDecimals={false} tickFormatter={formatNumber} />
        <Tooltip {...TOOLTIP} formatter={(value) => written(Number(value))} />
        <Legend
          iconType="rect"
          iconSize={10}
          itemSorter={null}
          wrapperStyle={{ fontSize: 12 }}
          formatter={(label) => <span style={{ color: "var(--fg-subtle)" }}>{label}</span>}
        />
        {series.map(({ key, label, tone }) => (
          <Bar
            key={key}
            dataKey={key}
            name={label}
            stackId={areBeside ? undefined : "all"}
            fill={fillOf(tone)}
            maxBarSize={40}
            isAnimationActive={false}
          />
        ))}
      </Chart>
    </ResponsiveContainer>
  );
}

const TOOLTIP: ComponentProps<typeof import("recharts").Tooltip> = {
  cursor: { fill: "var(--bg-base-hover)" },
  contentStyle: {
    background: "var(--bg-component)",
    border: "1px solid var(--border-base)",
    borderRadius: 8,
    color: "var(--fg-base)",
    fontSize: 13,
  },
  itemStyle: { color: "var(--fg-base)" },
};
