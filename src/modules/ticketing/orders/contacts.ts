import type { Person } from "./read-tickets";

/** Both lines of contact as a row has them. */
export type ContactColumns = Record<`${"attendee" | "holder"}_${keyof Person}`, string | null>;

/** The attendee as the buyer gave it, which is printed on the ticket, and the holder as registered, if any (A12). */
export function contactsOf(row: ContactColumns): { attendee: Person; holder: Person | null } {
  const holder = { name: row.holder_name, email: row.holder_email, phone: row.holder_phone };
  return {
    attendee: { name: row.attendee_name, email: row.attendee_email, phone: row.attendee_phone },
    holder: Object.values(holder).some((value) => value !== null) ? holder : null,
  };
}
