import { formatDoors, formatMoney, sessionTimeLines } from "../format";
import { TEXTS } from "../texts";
import { type Block, pair, stack, textBlock } from "./blocks";
import type { Placed } from "./placed";
import type { Sheet } from "./sheet";
import { STYLES } from "./ticket-looks";

/** Of a row, what the ticket type may take; the price has the rest. */
const TYPE_SHARE = 0.64;

/** What the ticket is for, and where and when. */
export function occasionBlock(sheet: Sheet, { ticket, locale }: Placed, width: number): Block {
  const { event, session } = ticket;
  const text = (value: string | null, style: keyof typeof STYLES) =>
    textBlock(sheet, value, { ...STYLES[style], width });
  const [when, until] = sessionTimeLines({ ...session, timezone: event.timezone }, locale);
  const doors = formatDoors({ ...session, timezone: event.timezone }, locale);
  return stack(
    [0, textBlock(sheet, event.title, { ...STYLES.title, width }, { tag: "H1" })],
    [5, text(session.name, "session")],
    [22, text(when, "strong")],
    [1, text(until, "strong")],
    [3, text(doors && TEXTS[locale].ticket.doors_open(doors), "plain")],
    [16, text(event.venue_name, "strong")],
    [3, text(event.venue_address, "plain")],
  );
}

/** Whom the ticket is for, and as what. */
export function admissionBlock(sheet: Sheet, { ticket, locale }: Placed, width: number): Block {
  const texts = TEXTS[locale].ticket;
  const fact = (label: string, value: string | null, factWidth: number) =>
    stack(
      [0, textBlock(sheet, value && label, { ...STYLES.label, width: factWidth })],
      [2, textBlock(sheet, value, { ...STYLES.strong, width: factWidth })],
    );
  const { price } = ticket;
  const money = price && formatMoney(price.amount, price.currency_code, locale);
  const typeWidth = money ? width * TYPE_SHARE : width;
  return stack(
    [0, fact(texts.attendee, ticket.attendee_name, width)],
    [
      14,
      pair(
        fact(texts.ticket_type, ticket.ticket_type, typeWidth - 10),
        fact(texts.price, money, width - typeWidth),
        typeWidth,
      ),
    ],
  );
}

/** The number that people read out, and which of the document's tickets it is. */
export function numberBlock(sheet: Sheet, placed: Placed, width: number): Block {
  const { ticket, locale, nth, count } = placed;
  const texts = TEXTS[locale].ticket;
  const centred = (value: string | null, style: keyof typeof STYLES) =>
    textBlock(sheet, value, { ...STYLES[style], width }, { align: "center" });
  return stack(
    [0, centred(texts.number, "label")],
    [2, centred(ticket.number, "number")],
    [8, centred(count > 1 ? texts.ticket_of(nth, count) : null, "label")],
  );
}

/** What to do with the ticket, and the order it belongs to. */
export function entranceBlock(
  sheet: Sheet,
  { ticket, locale }: Placed,
  { width, align }: { width: number; align: "left" | "center" },
): Block {
  const texts = TEXTS[locale].ticket;
  const line = (value: string | null, style: keyof typeof STYLES) =>
    textBlock(sheet, value, { ...STYLES[style], width }, { align });
  return stack(
    [0, line(texts.entrance_heading, "heading")],
    [4, line(texts.entrance_show, "small")],
    [2, line(texts.entrance_once, "small")],
    [12, line(ticket.order_number && `${texts.order} ${ticket.order_number}`, "small")],
  );
}
