import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** What a ticket is to others; a change of anything else of it is nobody's business. */
const TOLD_OF_TICKET = [
  ...["status", "session_id", "ticket_type_id", "secret"],
  ...["attendee", "holder"].flatMap((who) => [`${who}_name`, `${who}_email`, `${who}_phone`]),
];
const TOLD_OF_EVENT = [
  ...["handle", "title", "description", "image_url", "timezone", "venue_name", "venue_address"],
  ...["attendee_details", "max_per_customer", "check_in_opens_minutes"],
];
const TOLD_OF_SESSION = [
  ...["name", "status", "starts_at", "ends_at", "doors_at", "sales_opens_at", "sales_closes_at"],
  "deleted_at",
];
const TOLD_OF_TYPE = [
  ...["name", "prices", "min_per_order", "max_per_order", "attendee_details", "invoice_allowed"],
  "deleted_at",
];

const differs = (columns: readonly string[]) =>
  `(${columns.map((name) => `OLD.${name}`)}) IS DISTINCT FROM (${columns.map((name) => `NEW.${name}`)})`;

const NEW_ID = `'bohap_' || replace(gen_random_uuid()::text, '-', '')`;

/** One for an order's tickets in one statement, so that a cancelled evening is no storm. */
const insertOfTickets = (type: string, from: string) => `
INSERT INTO box_office_happening (id, type, data)
SELECT ${NEW_ID}, told.type, jsonb_build_object('order_id', told.order_id, 'tickets', jsonb_agg(
  jsonb_build_object('id', told.id, 'status', told.status, 'event_id', told.event_id,
    'session_id', told.session_id, 'ticket_type_id', told.ticket_type_id) ORDER BY told.id))
FROM (SELECT ticket.*, ${type} AS type ${from}) told
GROUP BY told.order_id, told.type;`;

const FUNCTIONS = [
  `
CREATE FUNCTION box_office_note_new_tickets() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  ${insertOfTickets(`'ticket.issued'`, `FROM new_rows ticket WHERE ticket.status = 'valid'`)}
  RETURN NULL;
END $$`,
  `
CREATE FUNCTION box_office_note_changed_tickets() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  ${insertOfTickets(
    `CASE WHEN ticket.status = former.status THEN 'ticket.changed'
       WHEN ticket.status = 'valid' THEN 'ticket.issued'
       WHEN ticket.status = 'cancelled' THEN 'ticket.cancelled' ELSE 'ticket.changed' END`,
    `FROM new_rows ticket JOIN old_rows former ON former.id = ticket.id
     WHERE (${TOLD_OF_TICKET.map((name) => `former.${name}`)})
       IS DISTINCT FROM (${TOLD_OF_TICKET.map((name) => `ticket.${name}`)})`,
  )}
  RETURN NULL;
END $$`,
  `
CREATE FUNCTION box_office_note_check_in() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO box_office_happening (id, type, data)
  VALUES (${NEW_ID}, TG_ARGV[0], jsonb_build_object('check_in', jsonb_build_object(
    'id', NEW.id, 'ticket_id', NEW.ticket_id, 'event_id', NEW.event_id, 'session_id', NEW.session_id)));
  RETURN NULL;
END $$`,
  // Of all that one transaction changes of an event it tells once; and what is new has not changed as well.
  `
CREATE FUNCTION box_office_note_event_once(p_type text, p_event_id text) RETURNS void LANGUAGE sql AS $$
  INSERT INTO box_office_happening (id, type, data)
  SELECT 'bohap_' || md5(p_type || event.id || pg_current_xact_id()::text), p_type,
    jsonb_build_object('event', jsonb_build_object('id', event.id, 'status', event.status, 'product_id', event.product_id))
  FROM box_office_event event
  WHERE event.id = p_event_id AND NOT (p_type = 'event.changed' AND EXISTS (
    SELECT FROM box_office_happening
    WHERE id = 'bohap_' || md5('event.created' || event.id || pg_current_xact_id()::text)))
  ON CONFLICT (id) DO NOTHING
$$`,
  `
CREATE FUNCTION box_office_note_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM box_office_note_event_once('event.created', NEW.id);
  ELSIF NEW.deleted_at IS NOT NULL AND OLD.deleted_at IS NULL THEN
    PERFORM box_office_note_event_once('event.deleted', NEW.id);
  ELSIF ${differs(TOLD_OF_EVENT)} OR (NEW.status = 'draft' AND OLD.status <> 'draft') THEN
    PERFORM box_office_note_event_once('event.changed', NEW.id);
  END IF;
  IF NEW.status <> 'draft' AND (TG_OP = 'INSERT' OR NEW.status <> OLD.status) THEN
    PERFORM box_office_note_event_once('event.' || NEW.status, NEW.id);
  END IF;
  RETURN NULL;
END $$`,
  `
CREATE FUNCTION box_office_note_part_of_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM box_office_note_event_once('event.changed', NEW.event_id);
  RETURN NULL;
END $$`,
];

const TRIGGERS = [
  `AFTER INSERT ON box_office_ticket REFERENCING NEW TABLE AS new_rows
   FOR EACH STATEMENT EXECUTE FUNCTION box_office_note_new_tickets()`,
  `AFTER UPDATE ON box_office_ticket REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
   FOR EACH STATEMENT EXECUTE FUNCTION box_office_note_changed_tickets()`,
  `AFTER INSERT ON box_office_check_in FOR EACH ROW WHEN (NEW.result = 'admitted')
   EXECUTE FUNCTION box_office_note_check_in('check_in.admitted')`,
  `AFTER UPDATE ON box_office_check_in FOR EACH ROW
   WHEN (NEW.undone_at IS NOT NULL AND OLD.undone_at IS NULL)
   EXECUTE FUNCTION box_office_note_check_in('check_in.undone')`,
  `AFTER INSERT OR UPDATE ON box_office_event FOR EACH ROW EXECUTE FUNCTION box_office_note_event()`,
  `AFTER INSERT ON box_office_event_session FOR EACH ROW EXECUTE FUNCTION box_office_note_part_of_event()`,
  `AFTER UPDATE ON box_office_event_session FOR EACH ROW WHEN (${differs(TOLD_OF_SESSION)})
   EXECUTE FUNCTION box_office_note_part_of_event()`,
  `AFTER INSERT ON box_office_ticket_type FOR EACH ROW EXECUTE FUNCTION box_office_note_part_of_event()`,
  `AFTER UPDATE ON box_office_ticket_type FOR EACH ROW WHEN (${differs(TOLD_OF_TYPE)})
   EXECUTE FUNCTION box_office_note_part_of_event()`,
];

/** What happens to tickets, at the door and to events is noted for webhooks by whatever process writes it. */
export class Migration20261129200000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
CREATE TABLE IF NOT EXISTS box_office_happening (
  id text NOT NULL PRIMARY KEY, type text NOT NULL, data jsonb NOT NULL, leased_until timestamptz NULL,
  created_at timestamptz NOT NULL DEFAULT now(), updated_at timestamptz NOT NULL DEFAULT now(), deleted_at timestamptz NULL
)`);
    this.addSql(`CREATE INDEX "IX_box_office_happening_created" ON box_office_happening (created_at)`);
    this.addSql(
      `CREATE INDEX "IDX_box_office_happening_deleted_at" ON box_office_happening (deleted_at) WHERE deleted_at IS NULL`,
    );
    for (const sql of FUNCTIONS) this.addSql(sql);
    for (const [nth, sql] of TRIGGERS.entries()) {
      this.addSql(`CREATE TRIGGER box_office_note_happening_${nth} ${sql}`);
    }
  }

  override async down(): Promise<void> {
    for (const name of [
      "new_tickets",
      "changed_tickets",
      "check_in",
      "event",
      "part_of_event",
    ]) {
      this.addSql(`DROP FUNCTION IF EXISTS box_office_note_${name}() CASCADE`);
    }
    this.addSql(`DROP FUNCTION IF EXISTS box_office_note_event_once`);
    this.addSql(`DROP TABLE IF EXISTS box_office_happening`);
  }
}
