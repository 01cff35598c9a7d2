/** What the admin API answers about tickets and the door. Moments are ISO 8601 text, amounts major units. */

import type * as messaging from "../../modules/messaging/types";
import type * as door from "../../modules/ticketing/door/scan-verdict";
import type { Person } from "../../modules/ticketing/orders/read-tickets";
import type * as registrations from "../../modules/ticketing/registrations/list-registrations";
import type { Problem } from "../../modules/ticketing/settlement/settle-order";
import type { Json } from "../../shared/json";
import type * as kinds from "../../workflows/messages/kinds";
import type { OrderPayment } from "./types";

export type { Person, Problem };
export type TicketStatus = Registration["status"];
export type ScanResult = door.ScanResult;
export type MessageKind = kinds.MessageKind;
export type MessageStatus = messaging.MessageStatus;

/** A ticket with the people it is for and its order. */
export type Registration = Json<registrations.Registration> & {
  /** Given for one registration only. */
  messages?: Message[];
};

export type RegistrationPage = Json<registrations.RegistrationList>;

/** One message to one recipient; `last_error` is what the mail server said last. */
export type Message = { kind: MessageKind } & Json<
  Pick<messaging.Message, "id" | "recipient" | "status" | "sent_at" | "last_error">
>;

export type OrderTickets = {
  payment: OrderPayment;
  /** Why the order has no seats although it should; null mostly. */
  problem: Problem | null;
  tickets: Registration[];
  messages: Message[];
};

/** A row of the door's log. */
export type CheckIn = {
  id: string;
  result: ScanResult;
  at: string;
  session_id: string | null;
  undone_at: string | null;
  undo_reason: string | null;
  /** Null where the code belongs to no ticket. */
  ticket: Registration | null;
};
