import { Migration } from "@medusajs/framework/mikro-orm/migrations";

const TOLD_OF_EVENT = [
  ...["handle", "title", "description", "image_url", "timezone", "venue_name", "venue_address"],
  ...["attendee_details", "max_per_customer", "check_in_opens_minutes"],
];

const row = (whose: "OLD" | "NEW") => TOLD_OF_EVENT.map((name) => `${whose}.${name}`).join();

/** Of all that one transaction changes of an event it tells once; and what is new has not changed as well. */
const noteOnce = (isTold: string) => `
CREATE OR REPLACE FUNCTION box_office_note_event_once(p_type text, p_event_id text) RETURNS void LANGUAGE sql AS $$
  INSERT INTO box_office_happening (id, type, data)
  SELECT 'bohap_' || md5(p_type || event.id || pg_current_xact_id()::text), p_type,
    jsonb_build_object('event', jsonb_build_object('id', event.id, 'status', event.status, 'product_id', event.product_id))
  FROM box_office_event event
  WHERE event.id = p_event_id AND ${isTold} AND NOT (p_type = 'event.changed' AND EXISTS (
    SELECT FROM box_office_happening
    WHERE id = 'bohap_' || md5('event.created' || event.id || pg_current_xact_id()::text)))
  ON CONFLICT (id) DO NOTHING
$$`;

const noteEvent = (isNew: string) => `
CREATE OR REPLACE FUNCTION box_office_note_event() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  is_new boolean := ${isNew};
BEGIN
  IF is_new THEN
    PERFORM box_office_note_event_once('event.created', NEW.id);
  ELSIF TG_OP = 'INSERT' THEN
    RETURN NULL;
  ELSIF NEW.deleted_at IS NOT NULL AND OLD.deleted_at IS NULL THEN
    PERFORM box_office_note_event_once('event.deleted', NEW.id);
  ELSIF (${row("OLD")}) IS DISTINCT FROM (${row("NEW")}) OR (NEW.status = 'draft' AND OLD.status <> 'draft') THEN
    PERFORM box_office_note_event_once('event.changed', NEW.id);
  END IF;
  IF NEW.status <> 'draft' AND (is_new OR NEW.status <> OLD.status) THEN
    PERFORM box_office_note_event_once('event.' || NEW.status, NEW.id);
  END IF;
  RETURN NULL;
END $$`;

/** An event is told of from when it has its product: one whose making is refused then leaves no word of it. */
export class Migration20261129200100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(noteOnce("event.product_id IS NOT NULL"));
    this.addSql(
      noteEvent("NEW.product_id IS NOT NULL AND (TG_OP = 'INSERT' OR OLD.product_id IS NULL)"),
    );
  }

  override async down(): Promise<void> {
    this.addSql(noteOnce("true"));
    this.addSql(noteEvent("TG_OP = 'INSERT'"));
  }
}
