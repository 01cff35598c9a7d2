import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** What kinds of entries there are is the code's matter: another one is no migration. */
export class Migration20261129140100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `ALTER TABLE box_office_order_log DROP CONSTRAINT IF EXISTS box_office_order_log_kind_check`,
    );
  }

  /** The log is only ever added to: what it says of later kinds stays. */
  override async down(): Promise<void> {
    this.addSql(`
ALTER TABLE box_office_order_log ADD CONSTRAINT box_office_order_log_kind_check
CHECK (kind IN ('placed', 'status', 'paid', 'note', 'deleted', 'paid_while_cancelled')) NOT VALID`);
  }
}
