import { Button, clx } from "@medusajs/ui";
import { crumb } from "../../../../components/crumb";
import { ExportMenu } from "../../../../components/export-menu";
import { Page, Section } from "../../../../components/page";
import { EmptyState, Loaded } from "../../../../components/states";
import { TableFilters } from "../../../../components/table-filters";
import { useFormat } from "../../../../hooks/use-format";
import { useTurnover } from "../../../../hooks/use-gift-cards";
import { type ListStateControl, useListState } from "../../../../hooks/use-list-state";
import { useShopSettings } from "../../../../hooks/use-shop-settings";
import { useText } from "../../../../hooks/use-text";
import type { Turnover } from "../../../../lib/gift-card-types";
import { todayIn } from "../../../../lib/zoned-time";
import { ApartSection } from "./apart-section";
import { ChartSection } from "./chart-section";
import { FlowsSection } from "./flows-section";
import { KeySums } from "./key-sums";
import { chosenPeriod, nameOf, PERIODS, type Period, partsIn, periodOf } from "./period";
import { SoldSection } from "./sold-section";
import { useFilters } from "./use-filters";

const FILTER_IDS = ["from", "to", "as_of", "currency_code", "origin"];

/** What a period did to what the shop owes on cards and as credit, and what was owed at the end of any day (D1). */
export default function TurnoverPage() {
  const display = useShopSettings("display");
  return (
    <Page>
      <Loaded result={display} rows={8}>
        {({ timezone }) => <TurnoverOf timezone={timezone} />}
      </Loaded>
    </Page>
  );
}

function TurnoverOf({ timezone }: { timezone: string }) {
  const { t } = useText();
  const format = useFormat();
  const list = useListState({ filterIds: FILTER_IDS });
  const today = todayIn(timezone);
  const [from, to] = [list.filters.from?.[0], list.filters.to?.[0]];
  const period = chosenPeriod({ from, to }, today);
  const query = {
    ...period,
    as_of: list.filters.as_of?.[0],
    currency_code: list.filters.currency_code?.[0],
    origin: list.filters.origin,
    group_by: partsIn(period),
  };
  const result = useTurnover(query);
  return (
    <>
      <Section
        level="h1"
        title={t("turnover.title")}
        description={t("turnover.hint")}
        actions={
          <ExportMenu path="/gift-cards/turnover/export" query={query} formats={["xlsx", "pdf"]} />
        }
      >
        <div className="flex flex-col gap-y-3 px-6 py-3">
          <Periods period={period} today={today} list={list} />
          <TableFilters filters={useFilters()} list={list} />
        </div>
        <p className="txt-compact-small-plus px-6 py-3">
          {period.from === period.to
            ? format.day(period.from)
            : t("turnover.period", { from: format.day(period.from), to: format.day(period.to) })}
        </p>
        <Loaded result={result} rows={4}>
          {(turnover) => <KeySums turnover={turnover} />}
        </Loaded>
      </Section>
      {result.data && <Details turnover={result.data} today={today} origin={query.origin} />}
    </>
  );
}

function Periods({
  period,
  today,
  list,
}: {
  period: Period;
  today: string;
  list: ListStateControl;
}) {
  const { t } = useText();
  const current = nameOf(period, today);
  return (
    <fieldset className="flex flex-wrap items-center gap-2">
      <legend className="sr-only">{t("turnover.periods.label")}</legend>
      {PERIODS.map((name) => {
        const { from, to } = periodOf(name, today);
        return (
          <Button
            key={name}
            size="small"
            variant="secondary"
            aria-pressed={name === current}
            className={clx(name === current && "bg-ui-bg-highlight")}
            onClick={() => list.change({ filters: { from: [from], to: [to] } })}
          >
            {t(`turnover.periods.${name}`)}
          </Button>
        );
      })}
    </fieldset>
  );
}

function Details({
  turnover,
  today,
  origin,
}: {
  turnover: Turnover;
  today: string;
  origin: readonly string[] | undefined;
}) {
  const { t } = useText();
  if (isNothing(turnover)) {
    return (
      <Section title={t("turnover.flows.title")}>
        <EmptyState title={t("turnover.emptyTitle")} text={t("turnover.emptyText")} />
      </Section>
    );
  }
  return (
    <>
      <FlowsSection turnover={turnover} today={today} origin={origin} />
      <SoldSection turnover={turnover} />
      {turnover.periods.length > 1 && <ChartSection turnover={turnover} />}
      <ApartSection turnover={turnover} />
    </>
  );
}

/** Neither owed before nor moved since. */
const isNothing = ({ opening, closing, by_origin, customer_credit, outstanding }: Turnover) =>
  [...Object.values(by_origin), customer_credit]
    .flatMap((flows) => Object.values(flows))
    .concat(opening, closing, outstanding)
    .every((amount) => amount === 0);

export const handle = crumb("turnover.title");
