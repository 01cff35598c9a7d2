import { type Db, query } from "../../../shared/db";
import { notFound } from "../../../shared/errors";
import { toMajor } from "../../../shared/money";
import { countMoneyReturned } from "./money-returned";
import { PAID_MINOR } from "./paid";

export type Money = { currency_code: string; amount: number };

/**
 * `sold` counts paid tickets only (T4); a null capacity is unlimited, and so is what follows from it. Revenue is what was
 * paid and not given back, whatever became of the tickets; what a provider has only promised is reserved.
 */
export type Figures = {
  capacity: number | null;
  sold: number;
  unsold: number | null;
  awaiting_payment: number;
  held: number;
  left: number | null;
  checked_in: number;
  revenue: Money[];
  reserved: Money[];
};

/** What a pool's bar shows; what is sold counts in the pools of its claim. */
export type PoolFigures = {
  id: string;
  name: string;
  capacity: number | null;
  sold: number;
  awaiting_payment: number;
  held: number;
  left: number | null;
};

/** Tickets bought on a day of the event's time zone; days without any are left out. */
export type SalesOfDay = { date: string; sold: number; awaiting_payment: number };

export type EventReport = {
  event_id: string;
  totals: Figures;
  /** Tickets that would still let somebody in, though all that was paid for them was given back. */
  money_returned: number;
  pools: PoolFigures[];
  sales_by_day: SalesOfDay[];
  sessions: ({
    session_id: string;
    starts_at: Date;
    status: "scheduled" | "cancelled";
    ticket_types: ({ ticket_type_id: string; name: string } & Figures)[];
  } & Figures)[];
};

type Counts = {
  session_id: string;
  session_status: "scheduled" | "cancelled";
  starts_at: Date;
  ticket_type_id: string;
  name: string;
  session_capacity: number | null;
  type_capacity: number | null;
  sold: number;
  awaiting_payment: number;
  checked_in: number;
  held: number;
  money: { currency_code: string; paid_minor: number; reserved_minor: number }[];
};

const COUNTS_BY_OFFER = `
SELECT session.id AS session_id, session.status AS session_status, session.starts_at, type.id AS ticket_type_id, type.name,
       session_pool.capacity AS session_capacity, type_pool.capacity AS type_capacity,
       coalesce(tickets.sold, 0)::integer AS sold, coalesce(tickets.awaiting_payment, 0)::integer AS awaiting_payment,
       coalesce(tickets.checked_in, 0)::integer AS checked_in, coalesce(claims.held, 0)::integer AS held,
       coalesce(money.sums, '[]') AS money
FROM box_office_ticket_offer offer
JOIN box_office_event_session session ON session.id = offer.session_id
JOIN box_office_ticket_type type ON type.id = offer.ticket_type_id
LEFT JOIN box_office_capacity_pool session_pool ON session_pool.session_id = session.id
  AND session_pool.ticket_type_id IS NULL AND session_pool.deleted_at IS NULL
LEFT JOIN box_office_capacity_pool type_pool ON type_pool.session_id = session.id
  AND type_pool.ticket_type_id = type.id AND type_pool.deleted_at IS NULL
LEFT JOIN (
  SELECT offer_id, count(*) FILTER (WHERE status = 'valid') AS sold,
         count(*) FILTER (WHERE status = 'reserved') AS awaiting_payment,
         count(*) FILTER (WHERE status = 'valid' AND checked_in_at IS NOT NULL) AS checked_in
  FROM box_office_ticket WHERE event_id = :event_id AND status <> 'cancelled' GROUP BY offer_id
) tickets ON tickets.offer_id = offer.id
LEFT JOIN (
  SELECT offer_id, jsonb_agg(jsonb_build_object(
           'currency_code', currency_code, 'paid_minor', paid_minor, 'reserved_minor', reserved_minor)) AS sums
  FROM (
    SELECT offer_id, currency_code, sum(${PAID_MINOR}) AS paid_minor, coalesce(sum(reserved_minor), 0) AS reserved_minor
    FROM box_office_ticket ticket WHERE event_id = :event_id GROUP BY offer_id, currency_code
  ) by_currency GROUP BY offer_id
) money ON money.offer_id = offer.id
LEFT JOIN (
  SELECT offer_id, sum(quantity) AS held FROM box_office_seat_claim
  WHERE event_id = :event_id AND (state = 'pinned' OR (state = 'held' AND expires_at > now())) GROUP BY offer_id
) claims ON claims.offer_id = offer.id
WHERE offer.event_id = :event_id AND offer.deleted_at IS NULL
ORDER BY session.starts_at, session.id, type.rank, type.id`;

const POOL_FIGURES = `
WITH seats AS (
  SELECT order_id, offer_id, count(*) FILTER (WHERE status = 'valid') AS sold,
         count(*) FILTER (WHERE status = 'reserved') AS awaiting_payment
  FROM box_office_ticket WHERE event_id = :event_id AND status <> 'cancelled' GROUP BY order_id, offer_id
), counted AS (
  SELECT unnest(claim.pool_ids) AS pool_id, seats.sold, seats.awaiting_payment, 0 AS held
  FROM seats
  JOIN (
    SELECT DISTINCT ON (order_id, offer_id) order_id, offer_id, pool_ids FROM box_office_seat_claim
    WHERE event_id = :event_id AND state = 'sold' ORDER BY order_id, offer_id, created_at, id
  ) claim ON claim.order_id = seats.order_id AND claim.offer_id = seats.offer_id
  UNION ALL
  SELECT unnest(pool_ids), 0, 0, quantity FROM box_office_seat_claim
  WHERE event_id = :event_id AND (state = 'pinned' OR (state = 'held' AND expires_at > now()))
)
SELECT pool.id, pool.name, pool.capacity, coalesce(sum(counted.sold), 0)::integer AS sold,
       coalesce(sum(counted.awaiting_payment), 0)::integer AS awaiting_payment,
       coalesce(sum(counted.held), 0)::integer AS held
FROM box_office_capacity_pool pool
LEFT JOIN counted ON counted.pool_id = pool.id
LEFT JOIN box_office_event_session session ON session.id = pool.session_id
WHERE pool.event_id = :event_id AND pool.deleted_at IS NULL
GROUP BY pool.id, session.starts_at
ORDER BY session.starts_at NULLS LAST, pool.session_id, pool.ticket_type_id NULLS FIRST, pool.created_at, pool.id`;

const SALES_BY_DAY = `
SELECT to_char(ticket.created_at AT TIME ZONE event.timezone, 'YYYY-MM-DD') AS date,
       count(*) FILTER (WHERE ticket.status = 'valid')::integer AS sold,
       count(*) FILTER (WHERE ticket.status = 'reserved')::integer AS awaiting_payment
FROM box_office_ticket ticket
JOIN box_office_event event ON event.id = ticket.event_id
WHERE ticket.event_id = :event_id AND ticket.status <> 'cancelled'
GROUP BY 1 ORDER BY 1`;

/**
 * Sold, awaiting, held and left per session and ticket type (T2) and per pool, and sales over time: four statements.
 *
 * @throws 404
 */
export async function readEventReport(db: Db, eventId: string): Promise<EventReport> {
  const bindings = { event_id: eventId };
  const [counts, pools, sales_by_day, money_returned] = await Promise.all([
    query<Counts>(db, COUNTS_BY_OFFER, bindings),
    query<Omit<PoolFigures, "left">>(db, POOL_FIGURES, bindings),
    query<SalesOfDay>(db, SALES_BY_DAY, bindings),
    countMoneyReturned(db, eventId),
  ]);
  // An event has an offer at least.
  if (!counts.length) throw notFound("Event", eventId);

  const bySession = new Map<string, Counts[]>();
  for (const row of counts) {
    bySession.set(row.session_id, [...(bySession.get(row.session_id) ?? []), row]);
  }
  const sessions = [...bySession.values()].map((rows) => {
    const [first] = rows as [Counts];
    return {
      session_id: first.session_id,
      starts_at: first.starts_at,
      status: first.session_status,
      ...figures(rows, sessionCapacity(rows)),
      ticket_types: rows.map((row) => ({
        ticket_type_id: row.ticket_type_id,
        name: row.name,
        ...figures([row], row.type_capacity),
      })),
    };
  });
  const running = counts.filter((row) => row.session_status === "scheduled");
  const capacities = sessions
    .filter((session) => session.status === "scheduled")
    .map((session) => session.capacity);
  return {
    event_id: eventId,
    // Of what was cancelled nothing is sold, but its money is there until it is given back.
    totals: { ...figures(running, sumOrNull(capacities)), ...moneyOf(counts) },
    money_returned,
    pools: pools.map((pool) => ({
      ...pool,
      left:
        pool.capacity === null
          ? null
          : pool.capacity - pool.sold - pool.awaiting_payment - pool.held,
    })),
    sales_by_day,
    sessions,
  };
}

/** The session's own limit; without one, the sum of its types' limits where each type has one. */
function sessionCapacity(rows: readonly Counts[]): number | null {
  return rows[0]?.session_capacity ?? sumOrNull(rows.map((row) => row.type_capacity));
}

function sumOrNull(values: readonly (number | null)[]): number | null {
  return values.reduce<number | null>(
    (sum, value) => (sum === null || value === null ? null : sum + value),
    0,
  );
}

function figures(rows: readonly Counts[], capacity: number | null): Figures {
  const total = (key: "sold" | "awaiting_payment" | "checked_in" | "held") =>
    rows.reduce((sum, row) => sum + row[key], 0);
  const sold = total("sold");
  const awaiting = total("awaiting_payment");
  const held = total("held");

  return {
    capacity,
    sold,
    unsold: capacity === null ? null : capacity - sold,
    awaiting_payment: awaiting,
    held,
    left: capacity === null ? null : capacity - sold - awaiting - held,
    checked_in: total("checked_in"),
    ...moneyOf(rows),
  };
}

/** In each currency in which there is some. */
function moneyOf(rows: readonly Counts[]): Pick<Figures, "revenue" | "reserved"> {
  const sums = rows.flatMap((row) => row.money);
  const of = (key: "paid_minor" | "reserved_minor") =>
    [...new Set(sums.map(({ currency_code }) => currency_code))].flatMap((currency_code) => {
      const minor = sums
        .filter((sum) => sum.currency_code === currency_code)
        .reduce((all, sum) => all + Number(sum[key]), 0);
      return minor > 0 ? [{ currency_code, amount: toMajor(minor, currency_code) }] : [];
    });
  return { revenue: of("paid_minor"), reserved: of("reserved_minor") };
}
