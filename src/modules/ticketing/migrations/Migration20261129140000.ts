import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** What kinds of notices there are is the code's matter: another one is no migration. */
export class Migration20261129140000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `ALTER TABLE box_office_ticket_notice DROP CONSTRAINT IF EXISTS box_office_ticket_notice_kind_check`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`DELETE FROM box_office_ticket_notice WHERE kind = 'lacks_tickets'`);
    this.addSql(`
ALTER TABLE box_office_ticket_notice ADD CONSTRAINT box_office_ticket_notice_kind_check
CHECK (kind IN ('issued', 'reissued', 'moved', 'resent', 'cancelled', 'unpaid_cancelled', 'reminder'))`);
  }
}
