import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261121210000 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`create table if not exists "box_office_message" ("id" text not null, "key" text not null, "kind" text not null, "channel" text not null, "recipient" text not null, "locale" text check ("locale" in ('en', 'nb', 'da', 'uk')) not null, "status" text check ("status" in ('pending', 'sending', 'sent', 'failed', 'skipped')) not null default 'pending', "is_bulk" boolean not null default false, "order_id" text null, "event_id" text null, "session_id" text null, "ticket_ids" text[] not null, "data" jsonb not null, "attempts" integer not null default 0, "next_attempt_at" timestamptz not null, "lease_id" text null, "sent_at" timestamptz null, "last_error" text null, "external_id" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "box_office_message_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_box_office_message_deleted_at" ON "box_office_message" ("deleted_at") WHERE deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "box_office_message" cascade;`);
  }

}
