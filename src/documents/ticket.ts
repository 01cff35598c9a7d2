/** What a ticket says, without what admits: the secret stands beside it only where it is printed. */
export type TicketFacts = {
  number: string;
  event: {
    title: string;
    /** IANA name; all times of the ticket are told in it. */
    timezone: string;
    venue_name: string | null;
    venue_address: string | null;
  };
  session: {
    name: string | null;
    starts_at: Date;
    ends_at: Date | null;
    doors_at: Date | null;
  };
  ticket_type: string;
  attendee_name: string | null;
  order_number: string | null;
  /** In major units. */
  price: { amount: number; currency_code: string } | null;
};

/** A valid ticket, ready to be printed: `secret` is what its QR code holds. */
export type PrintedTicket = TicketFacts & { secret: string };
