import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261128110000 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "box_office_ticket" add column if not exists "told_at" timestamptz null, add column if not exists "reminder_id" text null;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "box_office_ticket" drop column if exists "told_at", drop column if exists "reminder_id";`);
  }

}
