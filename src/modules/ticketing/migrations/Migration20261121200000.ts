import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261121200000 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`create table if not exists "box_office_cart_attendee" ("id" text not null, "cart_id" text not null, "line_item_id" text not null, "position" integer not null, "name" text null, "email" text null, "phone" text null, "offer_id" text null, "place" integer null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "box_office_cart_attendee_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_box_office_cart_attendee_deleted_at" ON "box_office_cart_attendee" ("deleted_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "box_office_ticket_notice" ("id" text not null, "kind" text check ("kind" in ('issued', 'reissued', 'moved', 'resent', 'cancelled', 'unpaid_cancelled', 'reminder')) not null, "order_id" text not null, "ticket_ids" text[] not null, "reason" text check ("reason" in ('ticket', 'order', 'session', 'event')) null, "session_id" text null, "previous_starts_at" timestamptz null, "leased_until" timestamptz null, "handled_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "box_office_ticket_notice_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_box_office_ticket_notice_deleted_at" ON "box_office_ticket_notice" ("deleted_at") WHERE deleted_at IS NULL;`);

    this.addSql(`alter table if exists "box_office_event" add column if not exists "reminder_hours" integer null default 24;`);

    this.addSql(`alter table if exists "box_office_event_session" add column if not exists "reminded_at" timestamptz null;`);

    this.addSql(`alter table if exists "box_office_ticket" add column if not exists "is_withdrawn" boolean not null default false;`);

    this.addSql(`alter table if exists "box_office_ticket_order" add column if not exists "display_id" integer null, add column if not exists "placed_at" timestamptz null, add column if not exists "buyer_name" text null, add column if not exists "buyer_email" text null, add column if not exists "customer_id" text null, add column if not exists "sales_channel_id" text null, add column if not exists "payment_provider_id" text null, add column if not exists "currency_code" text null, add column if not exists "event_ids" text[] null, add column if not exists "locale" text null;`);

    this.addSql(`alter table if exists "box_office_ticket_type" add column if not exists "attendee_details" text check ("attendee_details" in ('none', 'optional', 'required')) null;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "box_office_cart_attendee" cascade;`);

    this.addSql(`drop table if exists "box_office_ticket_notice" cascade;`);

    this.addSql(`alter table if exists "box_office_event" drop column if exists "reminder_hours";`);

    this.addSql(`alter table if exists "box_office_event_session" drop column if exists "reminded_at";`);

    this.addSql(`alter table if exists "box_office_ticket" drop column if exists "is_withdrawn";`);

    this.addSql(`alter table if exists "box_office_ticket_order" drop column if exists "display_id", drop column if exists "placed_at", drop column if exists "buyer_name", drop column if exists "buyer_email", drop column if exists "customer_id", drop column if exists "sales_channel_id", drop column if exists "payment_provider_id", drop column if exists "currency_code", drop column if exists "event_ids", drop column if exists "locale";`);

    this.addSql(`alter table if exists "box_office_ticket_type" drop column if exists "attendee_details";`);
  }

}
