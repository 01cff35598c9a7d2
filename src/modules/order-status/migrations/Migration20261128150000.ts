import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261128150000 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`create table if not exists "box_office_admin_order" ("id" text not null, "order_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "box_office_admin_order_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_box_office_admin_order_deleted_at" ON "box_office_admin_order" ("deleted_at") WHERE deleted_at IS NULL;`);

    this.addSql(`alter table if exists "box_office_order_standing" add column if not exists "buyer_told_at" timestamptz null, add column if not exists "closing_at" timestamptz null;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "box_office_admin_order" cascade;`);

    this.addSql(`alter table if exists "box_office_order_standing" drop column if exists "buyer_told_at", drop column if exists "closing_at";`);
  }

}
