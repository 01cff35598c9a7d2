import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261129100100 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`create table if not exists "box_office_order" ("id" text not null, "order_id" text not null, "cart_id" text null, "customer_id" text null, "access_token" text null, "leased_until" timestamptz null, "lease_id" text null, "dirty_at" timestamptz null, "read_at" timestamptz null, "look_again_at" timestamptz null, "looked_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "box_office_order_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_box_office_order_deleted_at" ON "box_office_order" ("deleted_at") WHERE deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "box_office_order" cascade;`);
  }

}
