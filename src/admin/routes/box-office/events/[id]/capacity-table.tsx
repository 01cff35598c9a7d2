import { TriangleDownMini, TriangleRightMini } from "@medusajs/icons";
import { Skeleton, Table, Text } from "@medusajs/ui";
import { type ReactNode, useState } from "react";
import { CapacityBar } from "../../../../components/capacity-bar";
import { EmptyState } from "../../../../components/states";
import { useSessionText } from "../../../../components/tickets/session-text";
import { useFormat } from "../../../../hooks/use-format";
import { useText } from "../../../../hooks/use-text";
import { takingPlace } from "../../../../lib/event-times";
import type {
  BoxOfficeEvent,
  CapacityPool,
  EventReport,
  EventSession,
} from "../../../../lib/types";

type PoolFigures = NonNullable<EventReport["pools"]>[number];

/** So many sessions show their ticket types at once; of more only those that somebody opens. */
const OPEN_AT_ONCE = 3;

/** Limits as a table: shared ones, sessions that take place, and out of the way those that are cancelled. */
export function CapacityTable({
  event,
  figures,
  menuOf,
}: {
  event: BoxOfficeEvent;
  figures: readonly PoolFigures[];
  menuOf: (pool: CapacityPool) => ReactNode;
}) {
  const { t } = useText();
  const [showsCancelled, setShowsCancelled] = useState(false);
  const scheduled = takingPlace(event);
  const cancelled = event.sessions.filter((session) => !scheduled.includes(session));
  const shared = event.capacity_pools.filter((pool) => !pool.session_id);
  const offers = scheduled.flatMap((session) => session.ticket_offers);
  const ofPool = (pool: CapacityPool) => figures.find(({ id }) => id === pool.id);
  const rowsOf = (sessions: readonly EventSession[], isOpen: boolean, isCancelled: boolean) =>
    sessions.map((session) => (
      <SessionRows
        key={session.id}
        event={event}
        session={session}
        figuresOf={ofPool}
        isOpen={isOpen}
        isCancelled={isCancelled}
      />
    ));
  if (!event.capacity_pools.length) return <EmptyState title={t("events.pools.unlimited")} />;
  return (
    <section
      aria-label={t("events.pools.title")}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable without a mouse
      tabIndex={0}
      className="focus-visible:shadow-borders-focus max-h-[32rem] overflow-x-auto overflow-y-auto outline-none"
    >
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>{t("events.pools.limit")}</Table.HeaderCell>
            <Table.HeaderCell className="max-sm:hidden" />
            {(["sold", "awaiting", "held", "left"] as const).map((kind) => (
              <Table.HeaderCell key={kind} className="text-right max-sm:px-1.5">
                {t(`common.capacity.${kind}`)}
              </Table.HeaderCell>
            ))}
            <Table.HeaderCell className="w-10" />
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {shared.map((pool) => (
            <LimitRow
              key={pool.id}
              name={pool.name}
              label={`${pool.name}, ${t("events.pools.shared")}`}
              pool={pool}
              figures={ofPool(pool)}
              isCancelled={!offers.some(({ id }) => pool.ticket_offer_ids.includes(id))}
              menu={menuOf(pool)}
            />
          ))}
          {rowsOf(scheduled, scheduled.length <= OPEN_AT_ONCE, false)}
          {cancelled.length > 0 && (
            <Table.Row>
              <td colSpan={7} className="text-ui-fg-subtle px-6 py-3 max-sm:px-4">
                <Fold isOpen={showsCancelled} onToggle={() => setShowsCancelled(!showsCancelled)}>
                  {t("events.pools.cancelled", { count: cancelled.length })}
                </Fold>
              </td>
            </Table.Row>
          )}
          {showsCancelled && rowsOf(cancelled, false, true)}
        </Table.Body>
      </Table>
    </section>
  );
}

/** A session, and below it those of its ticket types that have a limit of their own. */
function SessionRows({
  event,
  session,
  figuresOf,
  isOpen: isOpenAtFirst,
  isCancelled,
}: {
  event: BoxOfficeEvent;
  session: EventSession;
  figuresOf: (pool: CapacityPool) => PoolFigures | undefined;
  isOpen: boolean;
  isCancelled: boolean;
}) {
  const { t } = useText();
  const sessionText = useSessionText();
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  const pools = event.capacity_pools.filter((pool) => pool.session_id === session.id);
  const whole = pools.find((pool) => !pool.ticket_type_id);
  const ofTypes = event.ticket_types.flatMap((type) => {
    const pool = pools.find(({ ticket_type_id }) => ticket_type_id === type.id);
    return pool && pool.capacity !== null ? [{ type, pool }] : [];
  });
  const name = sessionText(session, event.timezone);
  if (!whole) return null;
  return (
    <>
      <LimitRow
        name={
          ofTypes.length ? (
            <Fold
              label={t("events.pools.showTypes", { session: name })}
              isOpen={isOpen}
              onToggle={() => setOpen(!isOpen)}
            >
              {name}
            </Fold>
          ) : (
            name
          )
        }
        label={`${name}, ${t("events.pools.session")}`}
        pool={whole}
        figures={figuresOf(whole)}
        isCancelled={isCancelled}
      />
      {isOpen &&
        ofTypes.map(({ type, pool }) => (
          <LimitRow
            key={pool.id}
            name={<span className="text-ui-fg-subtle block pl-5">{type.name}</span>}
            label={`${name}, ${type.name}`}
            pool={pool}
            figures={figuresOf(pool)}
            isCancelled={isCancelled}
          />
        ))}
    </>
  );
}

function LimitRow({
  name,
  label,
  pool,
  figures,
  isCancelled,
  menu,
}: {
  name: ReactNode;
  /** What is limited, for those who can't see the bar. */
  label: string;
  pool: CapacityPool;
  figures: PoolFigures | undefined;
  isCancelled: boolean;
  menu?: ReactNode;
}) {
  const { t } = useText();
  const format = useFormat();
  const ofPlaces = (places: number | null) =>
    places === null ? t("common.form.unlimited") : format.number(places);
  return (
    <Table.Row>
      <Table.Cell className="bg-ui-bg-base whitespace-normal break-words py-2 max-sm:sticky max-sm:left-0 max-sm:min-w-28 max-sm:pl-4 max-sm:pr-1.5">
        {name}
      </Table.Cell>
      <Table.Cell className="max-sm:hidden">
        {figures ? (
          <CapacityBar
            label={label}
            capacity={pool.capacity}
            parts={[
              { kind: "sold", places: figures.sold },
              { kind: "awaiting", places: figures.awaiting_payment },
              { kind: "held", places: figures.held },
            ]}
            isCancelled={isCancelled}
          />
        ) : (
          <Skeleton className="h-2 w-24" />
        )}
      </Table.Cell>
      {(["sold", "awaiting_payment", "held", "left"] as const).map((kind) => (
        <Table.Cell key={kind} className="text-right tabular-nums max-sm:px-1.5">
          {kind === "left" && isCancelled ? (
            "–"
          ) : figures ? (
            ofPlaces(figures[kind])
          ) : (
            <Skeleton className="ms-auto h-4 w-8" />
          )}
        </Table.Cell>
      ))}
      <Table.Cell className="w-10">{menu}</Table.Cell>
    </Table.Row>
  );
}

/** Shows and hides what stands below it. */
function Fold({
  label,
  isOpen,
  onToggle,
  children,
}: {
  label?: string;
  isOpen: boolean;
  onToggle: () => void;
  children: string;
}) {
  const Icon = isOpen ? TriangleDownMini : TriangleRightMini;
  return (
    <button
      type="button"
      aria-expanded={isOpen}
      aria-label={label}
      onClick={onToggle}
      className="focus-visible:shadow-borders-focus flex items-start gap-x-1 rounded text-left outline-none"
    >
      <Icon className="text-ui-fg-subtle mt-0.5 shrink-0" />
      <Text as="span" size="small" leading="compact" className="min-w-0 break-words">
        {children}
      </Text>
    </button>
  );
}
