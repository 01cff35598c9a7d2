import { defineWidgetConfig } from "@medusajs/admin-sdk";
import type { AdminProduct, DetailWidgetProps } from "@medusajs/framework/types";
import { Text } from "@medusajs/ui";
import { CapacityBar, type CapacityPart } from "../components/capacity-bar";
import { TextLink } from "../components/links";
import { Fact, Facts, Section } from "../components/page";
import { ErrorState, Loaded } from "../components/states";
import { StatusBadge } from "../components/status-badge";
import { useSessionText } from "../components/tickets/session-text";
import { useEventReport, useEvents } from "../hooks/use-events";
import { useFormat } from "../hooks/use-format";
import { useText } from "../hooks/use-text";
import { nextSession, takingPlace } from "../lib/event-times";
import type { BoxOfficeEvent, EventReport, Figures } from "../lib/types";

const SHOWN_SESSIONS = 5;

/** On the product of an event: how the event is doing. Nothing on other products. */
export default function ProductEventWidget({ data: product }: DetailWidgetProps<AdminProduct>) {
  const { t } = useText();
  const { data, error, refetch } = useEvents({ product_id: product.id, limit: 1 });
  const event = data?.events[0];
  if (event) return <EventSection event={event} />;
  return error && !data ? (
    <Section title={t("widgets.event.title")}>
      <ErrorState error={error} onRetry={refetch} />
    </Section>
  ) : null;
}

function EventSection({ event }: { event: BoxOfficeEvent }) {
  const { t } = useText();
  const sessionText = useSessionText();
  const report = useEventReport(event.id);
  const next = nextSession(event, new Date());
  return (
    <Section
      title={t("widgets.event.title")}
      badge={<StatusBadge kind="event" status={event.status} />}
      actions={
        <TextLink to={`/box-office/events/${event.id}`} className="txt-compact-small-plus">
          {t("widgets.event.open")}
        </TextLink>
      }
    >
      <Facts>
        <Fact label={t("widgets.event.next")}>
          {next ? sessionText(next, event.timezone) : t("widgets.event.over")}
        </Fact>
        <Fact label={t("widgets.event.venue")}>{event.venue_name}</Fact>
      </Facts>
      <WhereToEdit />
      <Loaded result={report}>{(loaded) => <Bars event={event} report={loaded} />}</Loaded>
    </Section>
  );
}

/** The product page lets everything be typed; the event's next change would undo a part of it. */
function WhereToEdit() {
  const { t } = useText();
  return (
    <div className="flex flex-col gap-y-2 px-6 py-4">
      <Text size="small" weight="plus">
        {t("widgets.event.where")}
      </Text>
      <Text size="small" className="text-ui-fg-subtle">
        {t("widgets.event.editHere")}
      </Text>
      <Text size="small" className="text-ui-fg-subtle">
        {t("widgets.event.writtenOver")}
      </Text>
    </div>
  );
}

function Bars({ event, report }: { event: BoxOfficeEvent; report: EventReport }) {
  const { t } = useText();
  const format = useFormat();
  const sessionText = useSessionText();
  const { totals } = report;
  const bySession = new Map(report.sessions.map((figures) => [figures.session_id, figures]));
  const sessions = takingPlace(event);
  const ahead = sessions.filter(
    ({ ends_at, starts_at }) => new Date(ends_at ?? starts_at) > new Date(),
  );
  return (
    <div className="flex flex-col gap-y-5 px-6 py-4">
      <CapacityBar
        label={t("widgets.event.places")}
        capacity={totals.capacity}
        parts={partsOf(totals)}
        left={totals.left}
        isCancelled={!sessions.length}
      />
      {totals.revenue.length > 0 && (
        <Text size="small">
          {t("widgets.event.revenue", { amount: format.list(totals.revenue.map(format.money)) })}
        </Text>
      )}
      {totals.reserved.length > 0 && (
        <Text size="small">
          {t("events.figures.reserved", { amount: format.list(totals.reserved.map(format.money)) })}
        </Text>
      )}
      {event.sessions.length > 1 &&
        ahead.slice(0, SHOWN_SESSIONS).map((session) => {
          const figures = bySession.get(session.id);
          const label = sessionText(session, event.timezone);
          return (
            figures && (
              <div key={session.id} className="flex flex-col gap-y-1.5">
                <Text size="small" className="break-words">
                  {label}
                </Text>
                <CapacityBar label={label} capacity={figures.capacity} parts={partsOf(figures)} />
              </div>
            )
          );
        })}
    </div>
  );
}

const partsOf = ({ sold, awaiting_payment, held }: Figures): CapacityPart[] => [
  { kind: "sold", places: sold },
  { kind: "awaiting", places: awaiting_payment },
  { kind: "held", places: held },
];

export const config = defineWidgetConfig({
  id: "box-office-product-event",
  zone: "product.details.side",
});
