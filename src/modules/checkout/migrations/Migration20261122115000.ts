import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261122115000 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`create table if not exists "box_office_checkout" ("id" text not null, "cart_id" text not null, "order_id" text null, "terms_version" text null, "terms_accepted_at" timestamptz null, "answers" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "box_office_checkout_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_box_office_checkout_deleted_at" ON "box_office_checkout" ("deleted_at") WHERE deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "box_office_checkout" cascade;`);
  }

}
