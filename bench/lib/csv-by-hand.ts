import { Client } from "pg";

const PAGE = 1000;

/** The columns of our file of registrations, as plainly as SQL gives them. */
const REGISTRATIONS = `
SELECT ticket.number, ticket.status, event.title, session.name, session.starts_at, type.name,
       ticket.attendee_name, ticket.attendee_email, ticket.attendee_phone,
       ticket.holder_name, ticket.holder_email, ticket.holder_phone, ticket.checked_in_at,
       bought.display_id, bought.buyer_name, bought.buyer_email, ticket.created_at, ticket.amount_minor, ticket.currency_code
FROM box_office_ticket ticket
LEFT JOIN box_office_ticket_order bought ON bought.order_id = ticket.order_id
JOIN box_office_event event ON event.id = ticket.event_id
JOIN box_office_event_session session ON session.id = ticket.session_id
JOIN box_office_ticket_type type ON type.id = ticket.ticket_type_id
ORDER BY ticket.created_at, ticket.id`;

/**
 * The least that a file of all registrations can cost: one cursor, and each cell quoted as it is. Nobody gets it; how
 * many rows it had.
 */
export async function writeCsvByHand(databaseUrl: string): Promise<number> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query("BEGIN");
    await client.query(`DECLARE file NO SCROLL CURSOR FOR ${REGISTRATIONS}`);
    let count = 0;
    let characters = 0;
    for (;;) {
      const { rows } = await client.query({ text: `FETCH ${PAGE} FROM file`, rowMode: "array" });
      if (!rows.length) break;
      count += rows.length;
      characters += rows.map((row) => row.map(quoted).join(",")).join("\r\n").length;
    }
    await client.query("COMMIT");
    if (characters < count) throw new Error("The rows were empty");
    return count;
  } finally {
    await client.end();
  }
}

function quoted(cell: unknown): string {
  const text = cell instanceof Date ? cell.toISOString() : String(cell ?? "");
  return `"${text.replaceAll('"', '""')}"`;
}
