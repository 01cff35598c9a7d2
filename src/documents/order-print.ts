import type { PrintedPart, PrintedSale } from "./sale";

/** An order as it stands, in any state; labels are in the reader's language already. */
export type PrintedOrder = PrintedSale & {
  /** What the buyer wants to find on it. */
  reference: string | null;
  placed_at: Date;
  status: string;
  payment_status: string;
  sales_channel: string | null;
  ship_to: readonly string[];
  cancelled_lines: readonly { title: string; quantity: number; amount: number }[];
  beside: readonly PrintedPart[];
  paid: number;
  /** Promised by a provider and not taken yet. */
  reserved: number;
  refunded: number;
  /** Owed back, whatever of the rest is due. */
  to_refund: number;
  amount_due: number;
  answers: readonly { label: string; text: string }[];
  terms: readonly { version: string; accepted_at: Date }[];
  tickets: readonly {
    number: string;
    event: string;
    session: string | null;
    ticket_type: string;
    attendee_name: string | null;
    status: string;
  }[];
};
