import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/**
 * A reminder marks the tickets that it reminds of, no longer their session: those that become valid or come to the
 * session later are reminded too. `reminded_at` stays until the next version, for processes of the one before. Notices are kept as long as any session they remind of may lie ahead.
 */
export class Migration20261128110100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`UPDATE box_office_ticket ticket SET reminder_id = reminder.id
      FROM (SELECT notice.id, notice.session_id, unnest(notice.ticket_ids) AS ticket_id
            FROM box_office_ticket_notice notice
            JOIN box_office_event_session session ON session.id = notice.session_id
              AND session.reminded_at <= notice.created_at
            WHERE notice.kind = 'reminder') reminder
      WHERE ticket.id = reminder.ticket_id AND ticket.session_id = reminder.session_id`);
    this.addSql(`CREATE INDEX "IX_box_office_ticket_to_remind" ON box_office_ticket (session_id)
      WHERE status = 'valid' AND reminder_id IS NULL`);
    this.addSql(`DROP INDEX "IX_box_office_event_session_to_remind"`);
  }

  override async down(): Promise<void> {
    this.addSql(`UPDATE box_office_event_session session SET reminded_at = now()
      WHERE EXISTS (SELECT FROM box_office_ticket ticket
                    WHERE ticket.session_id = session.id AND ticket.reminder_id IS NOT NULL)`);
    this.addSql(`CREATE INDEX "IX_box_office_event_session_to_remind" ON box_office_event_session (starts_at)
      WHERE reminded_at IS NULL AND status = 'scheduled' AND deleted_at IS NULL`);
    this.addSql(`DROP INDEX "IX_box_office_ticket_to_remind"`);
  }
}
