import type { NewMessage } from "../../modules/messaging/types";
import type { NoticeRow, TicketNoticeKind } from "../../modules/ticketing/notices/ticket-notices";
import type { PrintedTicketRow } from "../../modules/ticketing/tickets/printed-tickets";
import { type Locale, localeOf } from "../../shared/locales";
import type { Deed } from "./deeds";
import type { MessageKind } from "./kinds";

export type TicketNotice = NoticeRow & { kind: TicketNoticeKind };

const KIND: Record<TicketNoticeKind, MessageKind> = {
  issued: "ticket",
  resent: "ticket",
  reissued: "ticket_reissued",
  moved: "ticket_moved",
  session_changed: "session_changed",
  cancelled: "tickets_cancelled",
  unpaid_cancelled: "tickets_cancelled",
  unfinished_cancelled: "tickets_cancelled",
  reminder: "session_reminder",
};

/** Of these the buyer hears whoever the tickets are for; the rest is between the shop and the participant. */
const BUYER_HEARS: ReadonlySet<TicketNoticeKind> = new Set([
  "issued",
  "cancelled",
  "unpaid_cancelled",
  "unfinished_cancelled",
]);

/**
 * Who is told of a notice, and of which tickets. A participant with an address of one's own gets a message for each
 * ticket, and of those that are lost one for all: at the address that they registered, else at the one the buyer gave
 * (A12). Tickets without go to the buyer, in one message; so do all tickets that are bought or lost.
 *
 * Of tickets that ended or came back with their order nobody hears whom the deed was not to tell, and the buyer hears once:
 * by the status's own mail, or by that with the tickets, which then has the status's words.
 *
 * The keys are made of the notice and the ticket: queued again, nothing goes twice.
 */
export function messagesOfNotice(
  notice: TicketNotice,
  tickets: readonly PrintedTicketRow[],
  fallback: Locale,
  deed?: Deed,
): NewMessage<MessageKind>[] {
  const [first] = tickets;
  if (!first || deed?.is_silent) return [];
  const about = {
    locale: localeOf(first.locale) ?? fallback,
    is_bulk: isBulk(notice),
    order_id: notice.order_id,
    event_id: first.event.id,
    session_id: notice.kind === "reminder" ? notice.session_id : null,
    data: {
      reason: notice.reason,
      previous_starts_at: notice.previous_starts_at?.toISOString() ?? null,
    },
  };
  if (notice.kind === "session_changed") return messagesOfChange(notice, tickets, about);
  const isBuyersAlone =
    notice.kind === "unpaid_cancelled" || notice.kind === "unfinished_cancelled";
  const unpaid = unpaidOf(notice);
  const own = isBuyersAlone
    ? []
    : tickets.filter((ticket) => hasOwnAddress(ticket) && !unpaid.includes(ticket.id));
  const buyers = BUYER_HEARS.has(notice.kind)
    ? tickets
    : tickets.filter((ticket) => !own.includes(ticket));
  const isEnd = KIND[notice.kind] === "tickets_cancelled";
  const hasHeard = isSameAddress(first.buyer_email, deed?.told_address);
  return [
    ...(first.buyer_email && buyers.length && !hasHeard
      ? [
          {
            ...about,
            data: {
              ...about.data,
              ...(deed && { log_id: deed.log_id }),
              ...(isEnd && {
                has_unpaid: isBuyersAlone || unpaid.length > 0,
                cancelled_at: notice.created_at.toISOString(),
              }),
            },
            key: `${notice.id}:buyer`,
            kind: notice.kind === "issued" ? "order_tickets" : KIND[notice.kind],
            recipient: first.buyer_email,
            ticket_ids: buyers.map((ticket) => ticket.id),
          },
        ]
      : []),
    ...together(own, isEnd).map((some) => ({
      ...about,
      key: `${notice.id}:${some[0].id}`,
      kind: KIND[notice.kind],
      recipient: participantAddress(some[0]) as string,
      ticket_ids: some.map(({ id }) => id),
    })),
  ];
}

/** A notice of a change is for one person; should an address be another by now, each gets what is theirs. */
function messagesOfChange(
  { id }: TicketNotice,
  tickets: readonly PrintedTicketRow[],
  about: Omit<NewMessage, "key" | "kind" | "recipient">,
): NewMessage<MessageKind>[] {
  const addressOf = (ticket: PrintedTicketRow) =>
    (ticket.status === "valid" && participantAddress(ticket)) || ticket.buyer_email;
  const addresses = new Map(
    tickets.flatMap((ticket) => {
      const address = addressOf(ticket);
      return address ? [[address.toLowerCase(), address] as const] : [];
    }),
  );
  return [...addresses].map(([key, recipient]) => ({
    ...about,
    key: `${id}:${key}`,
    kind: "session_changed",
    recipient,
    ticket_ids: tickets
      .filter((ticket) => addressOf(ticket)?.toLowerCase() === key)
      .map((ticket) => ticket.id),
    data: { notice_id: id },
  }));
}

function unpaidOf({ data }: TicketNotice): readonly string[] {
  return data && "unpaid_ids" in data ? data.unpaid_ids : [];
}

type Some = [PrintedTicketRow, ...PrintedTicketRow[]];

/** Each by itself, or those of one address together. */
function together(tickets: readonly PrintedTicketRow[], isByAddress: boolean): Some[] {
  if (!isByAddress) return tickets.map((ticket) => [ticket]);
  const groups = new Map<string | undefined, Some>();
  for (const ticket of tickets) {
    const address = participantAddress(ticket)?.toLowerCase();
    const some = groups.get(address);
    if (some) some.push(ticket);
    else groups.set(address, [ticket]);
  }
  return [...groups.values()];
}

function participantAddress({ holder, attendee }: PrintedTicketRow): string | null {
  return holder?.email ?? attendee.email;
}

function hasOwnAddress(ticket: PrintedTicketRow): boolean {
  const address = participantAddress(ticket);
  return address !== null && !isSameAddress(address, ticket.buyer_email);
}

const isSameAddress = (one: string | null, other: string | null | undefined) =>
  one !== null && one.toLowerCase() === other?.toLowerCase();

/** One of many that nobody waits for at this moment. */
function isBulk({ kind, reason }: NoticeRow): boolean {
  return (
    kind === "reminder" || kind === "session_changed" || reason === "session" || reason === "event"
  );
}
