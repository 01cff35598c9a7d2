/** What the admin API answers about tickets and the door. Moments are ISO 8601 text, amounts major units. */

import type { AdminCheckIn, AdminRegistration } from "../../api/types";
import type { Person } from "../../modules/ticketing/orders/read-tickets";
import type * as registrations from "../../modules/ticketing/registrations/list-registrations";
import type { Problem } from "../../modules/ticketing/settlement/settle-order";
import type { Json } from "../../shared/json";

export type { Person, Problem };
export type TicketStatus = Registration["status"];

/** A ticket with the people it is for and its order. */
export type Registration = Json<registrations.Registration> & {
  /** Of one registration only. */
  messages?: Message[];
};

export type RegistrationPage = Json<registrations.RegistrationList>;

/** One message to one recipient; `last_error` is what the mail server said last. */
export type Message = AdminRegistration["messages"][number];

/** A row of the door's log. */
export type CheckIn = AdminCheckIn;
