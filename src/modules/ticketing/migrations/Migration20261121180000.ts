import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261121180000 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "box_office_ticket_offer" drop constraint if exists "box_office_ticket_offer_variant_id_unique";`);
    this.addSql(`alter table if exists "box_office_ticket_offer" drop constraint if exists "box_office_ticket_offer_session_id_ticket_type_id_unique";`);
    this.addSql(`alter table if exists "box_office_event" drop constraint if exists "box_office_event_product_id_unique";`);
    this.addSql(`alter table if exists "box_office_event" drop constraint if exists "box_office_event_handle_unique";`);
    this.addSql(`alter table if exists "box_office_capacity_pool_offer" drop constraint if exists "box_office_capacity_pool_offer_offer_id_pool_id_unique";`);
    this.addSql(`create table if not exists "box_office_capacity_pool" ("id" text not null, "event_id" text not null, "session_id" text null, "ticket_type_id" text null, "name" text not null, "capacity" integer null, "claimed" integer not null default 0, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "box_office_capacity_pool_pkey" primary key ("id"), constraint box_office_capacity_pool_not_oversold check (claimed >= 0 and (capacity is null or claimed <= capacity)));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_box_office_capacity_pool_deleted_at" ON "box_office_capacity_pool" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_box_office_capacity_pool_event_id" ON "box_office_capacity_pool" ("event_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_box_office_capacity_pool_scope" ON "box_office_capacity_pool" ("session_id", "ticket_type_id") WHERE deleted_at IS NULL AND session_id IS NOT NULL AND ticket_type_id IS NOT NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_box_office_capacity_pool_session" ON "box_office_capacity_pool" ("session_id") WHERE deleted_at IS NULL AND session_id IS NOT NULL AND ticket_type_id IS NULL;`);

    this.addSql(`create table if not exists "box_office_capacity_pool_offer" ("id" text not null, "pool_id" text not null, "offer_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "box_office_capacity_pool_offer_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_box_office_capacity_pool_offer_deleted_at" ON "box_office_capacity_pool_offer" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_box_office_capacity_pool_offer_offer_id_pool_id_unique" ON "box_office_capacity_pool_offer" ("offer_id", "pool_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_box_office_capacity_pool_offer_pool_id" ON "box_office_capacity_pool_offer" ("pool_id") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "box_office_check_in" ("id" text not null, "ticket_id" text null, "event_id" text null, "session_id" text null, "result" text check ("result" in ('admitted', 'already_checked_in', 'cancelled', 'unpaid', 'wrong_session', 'unknown', 'too_early')) not null, "nonce" text not null, "actor_id" text not null, "scan_hash" text not null, "undone_at" timestamptz null, "undone_by" text null, "undo_reason" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "box_office_check_in_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_box_office_check_in_deleted_at" ON "box_office_check_in" ("deleted_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "box_office_event" ("id" text not null, "product_id" text null, "handle" text not null, "title" text not null, "description" text null, "image_url" text null, "status" text check ("status" in ('draft', 'published', 'cancelled')) not null default 'draft', "timezone" text not null, "venue_name" text null, "venue_address" text null, "hold_seconds" integer not null default 300, "attendee_details" text check ("attendee_details" in ('none', 'optional', 'required')) not null default 'optional', "max_per_customer" integer null, "check_in_opens_minutes" integer null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "box_office_event_pkey" primary key ("id"), constraint box_office_event_hold_seconds check (hold_seconds between 1 and 86400));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_box_office_event_deleted_at" ON "box_office_event" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_box_office_event_handle_unique" ON "box_office_event" ("handle") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_box_office_event_product_id_unique" ON "box_office_event" ("product_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_box_office_event_status_created_at" ON "box_office_event" ("status", "created_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "box_office_event_session" ("id" text not null, "event_id" text not null, "name" text null, "status" text check ("status" in ('scheduled', 'cancelled')) not null default 'scheduled', "starts_at" timestamptz not null, "ends_at" timestamptz null, "doors_at" timestamptz null, "sales_opens_at" timestamptz null, "sales_closes_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "box_office_event_session_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_box_office_event_session_event_id" ON "box_office_event_session" ("event_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_box_office_event_session_deleted_at" ON "box_office_event_session" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_box_office_event_session_event_id_starts_at" ON "box_office_event_session" ("event_id", "starts_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_box_office_event_session_starts_at" ON "box_office_event_session" ("starts_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "box_office_seat_claim" ("id" text not null, "event_id" text not null, "offer_id" text not null, "pool_ids" text[] not null, "cart_id" text null, "order_id" text null, "customer_id" text null, "email" text null, "quantity" integer not null, "state" text check ("state" in ('held', 'pinned', 'sold', 'released')) not null, "max_expires_at" timestamptz not null, "expires_at" timestamptz not null, "attempt_id" text null, "pinned_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "box_office_seat_claim_pkey" primary key ("id"), constraint box_office_seat_claim_shape check (quantity > 0 and cardinality(pool_ids) > 0 and (cart_id is not null or order_id is not null) and (state <> 'pinned' or (attempt_id is not null and pinned_at is not null)) and (state not in ('sold', 'released') or order_id is not null)));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_box_office_seat_claim_deleted_at" ON "box_office_seat_claim" ("deleted_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "box_office_ticket" ("id" text not null, "number" text not null, "secret" text not null, "link_token" text not null, "status" text check ("status" in ('reserved', 'valid', 'cancelled')) not null, "event_id" text not null, "session_id" text not null, "ticket_type_id" text not null, "offer_id" text not null, "order_id" text not null, "order_line_item_id" text not null, "unit_index" integer not null, "amount_minor" numeric not null, "currency_code" text not null, "attendee_name" text null, "attendee_email" text null, "attendee_phone" text null, "holder_name" text null, "holder_email" text null, "holder_phone" text null, "checked_in_at" timestamptz null, "cancelled_at" timestamptz null, "raw_amount_minor" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "box_office_ticket_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_box_office_ticket_deleted_at" ON "box_office_ticket" ("deleted_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "box_office_ticket_offer" ("id" text not null, "event_id" text not null, "session_id" text not null, "ticket_type_id" text not null, "variant_id" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "box_office_ticket_offer_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_box_office_ticket_offer_deleted_at" ON "box_office_ticket_offer" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_box_office_ticket_offer_session_id_ticket_type_id_unique" ON "box_office_ticket_offer" ("session_id", "ticket_type_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_box_office_ticket_offer_variant_id_unique" ON "box_office_ticket_offer" ("variant_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_box_office_ticket_offer_event_id" ON "box_office_ticket_offer" ("event_id") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "box_office_ticket_order" ("id" text not null, "order_id" text not null, "cart_id" text null, "access_token" text not null, "payment" text check ("payment" in ('unknown', 'paid', 'awaiting', 'unpaid', 'closed')) not null default 'unknown', "revision" integer not null default 0, "dirty_at" timestamptz null, "settled_at" timestamptz null, "looked_at" timestamptz null, "problem" text null, "leased_until" timestamptz null, "lease_id" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "box_office_ticket_order_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_box_office_ticket_order_deleted_at" ON "box_office_ticket_order" ("deleted_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "box_office_ticket_type" ("id" text not null, "event_id" text not null, "name" text not null, "rank" integer not null default 0, "prices" jsonb not null, "min_per_order" integer not null default 1, "max_per_order" integer not null default 10, "invoice_allowed" boolean not null default true, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "box_office_ticket_type_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_box_office_ticket_type_event_id" ON "box_office_ticket_type" ("event_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_box_office_ticket_type_deleted_at" ON "box_office_ticket_type" ("deleted_at") WHERE deleted_at IS NULL;`);

    this.addSql(`alter table if exists "box_office_event_session" add constraint "box_office_event_session_event_id_foreign" foreign key ("event_id") references "box_office_event" ("id") on update cascade;`);

    this.addSql(`alter table if exists "box_office_ticket_type" add constraint "box_office_ticket_type_event_id_foreign" foreign key ("event_id") references "box_office_event" ("id") on update cascade;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "box_office_event_session" drop constraint if exists "box_office_event_session_event_id_foreign";`);

    this.addSql(`alter table if exists "box_office_ticket_type" drop constraint if exists "box_office_ticket_type_event_id_foreign";`);

    this.addSql(`drop table if exists "box_office_capacity_pool" cascade;`);

    this.addSql(`drop table if exists "box_office_capacity_pool_offer" cascade;`);

    this.addSql(`drop table if exists "box_office_check_in" cascade;`);

    this.addSql(`drop table if exists "box_office_event" cascade;`);

    this.addSql(`drop table if exists "box_office_event_session" cascade;`);

    this.addSql(`drop table if exists "box_office_seat_claim" cascade;`);

    this.addSql(`drop table if exists "box_office_ticket" cascade;`);

    this.addSql(`drop table if exists "box_office_ticket_offer" cascade;`);

    this.addSql(`drop table if exists "box_office_ticket_order" cascade;`);

    this.addSql(`drop table if exists "box_office_ticket_type" cascade;`);
  }

}
