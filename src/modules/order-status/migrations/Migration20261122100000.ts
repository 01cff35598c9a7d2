import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261122100000 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`create table if not exists "box_office_order_log" ("id" text not null, "order_id" text not null, "kind" text check ("kind" in ('placed', 'status', 'paid', 'note', 'deleted', 'paid_while_cancelled')) not null, "actor_type" text check ("actor_type" in ('user', 'customer', 'system')) not null, "actor_id" text null, "from_status_id" text null, "to_status_id" text null, "from_state" text check ("from_state" in ('received', 'awaiting_payment', 'processing', 'shipped', 'completed', 'cancelled')) null, "to_state" text check ("to_state" in ('received', 'awaiting_payment', 'processing', 'shipped', 'completed', 'cancelled')) null, "reason" text null, "message" jsonb null, "notify" boolean not null default false, "forced" boolean not null default false, "leased_until" timestamptz null, "told_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "box_office_order_log_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_box_office_order_log_deleted_at" ON "box_office_order_log" ("deleted_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "box_office_order_note" ("id" text not null, "order_id" text not null, "text" text not null, "actor_type" text check ("actor_type" in ('user', 'customer', 'system')) not null, "actor_id" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "box_office_order_note_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_box_office_order_note_deleted_at" ON "box_office_order_note" ("deleted_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "box_office_order_standing" ("id" text not null, "order_id" text not null, "order_code" text not null, "payment_token" text not null, "status_id" text not null, "state" text check ("state" in ('received', 'awaiting_payment', 'processing', 'shipped', 'completed', 'cancelled')) not null, "followed_state" text check ("followed_state" in ('received', 'awaiting_payment', 'processing', 'shipped', 'completed', 'cancelled')) not null, "followed_at" timestamptz not null, "closed_at" timestamptz null, "archived_at" timestamptz null, "changed_at" timestamptz not null, "display_id" integer null, "placed_at" timestamptz not null, "email" text null, "customer_id" text null, "customer_name" text null, "sales_channel_id" text null, "payment_provider_id" text null, "payment" text check ("payment" in ('paid', 'awaiting', 'unpaid')) not null, "locale" text null, "currency_code" text not null, "total_minor" integer not null, "due_minor" integer not null, "released_stock" jsonb null, "unfinished_since" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "box_office_order_standing_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_box_office_order_standing_deleted_at" ON "box_office_order_standing" ("deleted_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "box_office_order_status" ("id" text not null, "code" text not null, "label" jsonb not null, "colour" text not null, "state" text check ("state" in ('received', 'awaiting_payment', 'processing', 'shipped', 'completed', 'cancelled')) not null, "is_default" boolean not null default false, "is_system" boolean not null default false, "notify_customer" boolean not null default false, "visible_to_customer" boolean not null default true, "template_id" text null, "next_status_ids" text[] null, "rank" integer not null default 0, "owner_id" text null, "private" boolean not null default false, "replaced_by_id" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "box_office_order_status_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_box_office_order_status_deleted_at" ON "box_office_order_status" ("deleted_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "box_office_personal_mark" ("id" text not null, "order_id" text not null, "user_id" text not null, "status_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "box_office_personal_mark_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_box_office_personal_mark_deleted_at" ON "box_office_personal_mark" ("deleted_at") WHERE deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "box_office_order_log" cascade;`);

    this.addSql(`drop table if exists "box_office_order_note" cascade;`);

    this.addSql(`drop table if exists "box_office_order_standing" cascade;`);

    this.addSql(`drop table if exists "box_office_order_status" cascade;`);

    this.addSql(`drop table if exists "box_office_personal_mark" cascade;`);
  }

}
