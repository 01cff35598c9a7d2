import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261122140000 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "box_office_ticket" add column if not exists "is_cancelled_with_order" boolean not null default false;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "box_office_ticket" drop column if exists "is_cancelled_with_order";`);
  }

}
